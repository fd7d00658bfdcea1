package dev.lodestone.api;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The Explorer at the bare address, and the analysts' statements that its links carry. */
@Configuration(proxyBeanMethods = false)
class ExplorerPage implements WebMvcConfigurer {
  @Override
  public void addViewControllers(ViewControllerRegistry registry) {
    registry.addViewController("/").setViewName("forward:/explorer/index.html");
  }

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry
        .addResourceHandler("/cypher/analyst/*.cypher")
        .addResourceLocations("classpath:/cypher/analyst/");
  }
}
