import type { CodegenConfig } from "@graphql-codegen/cli";

// Types come from the printed schema, so nothing has to run while they are generated.
const config: CodegenConfig = {
  schema: "../../docs/schema.graphqls",
  documents: "src/**/*.ts",
  generates: {
    "src/generated/": {
      preset: "client",
      config: {
        scalars: { CountryCode: "string", Date: "string", DateTime: "string" },
        enumsAsTypes: true,
        useTypeImports: true,
      },
    },
  },
};

export default config;
