package dev.lodestone.api;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The analyst's desk: the catalogue of statements as a page, made of their headers. */
@Configuration(proxyBeanMethods = false)
class DeskPage implements WebMvcConfigurer {
  @Override
  public void addViewControllers(ViewControllerRegistry registry) {
    registry.addRedirectViewController("/analyst", "/analyst/");
    registry.addViewController("/analyst/").setViewName("forward:/analyst/index.html");
  }
}
