/**
 * What a change of the domain would show in, and a refusal must not. Rate limits, kept answers and when somebody was last
 * seen change with a refusal too, as they should.
 */
export const DOMAIN_TABLES = [
  "users",
  "customers",
  "sites",
  "projects",
  "project_events",
  "project_closures",
  "contracts",
  "contract_acceptances",
  "charges",
  "file_associations",
  "files",
  "hand_overs",
  "line_templates",
  "line_template_list",
  "brand_versions",
  "logos",
  "contract_terms",
  "project_class_list",
  "saved_filters",
  "webhook_endpoints",
  "webhook_secrets",
  "webhook_deliveries",
  "webhook_attempts",
] as const;
