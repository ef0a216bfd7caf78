-- CreateTable
CREATE TABLE "line_templates" (
    "order" SMALLINT NOT NULL,
    "name" TEXT NOT NULL,
    "product" TEXT,
    "description" TEXT NOT NULL,
    "quantity" DECIMAL(10,3) NOT NULL,
    "unit_price" INTEGER NOT NULL,

    CONSTRAINT "line_templates_pkey" PRIMARY KEY ("order")
);

-- CreateTable
CREATE TABLE "line_template_list" (
    "id" SMALLINT NOT NULL,
    "version" INTEGER NOT NULL,

    CONSTRAINT "line_template_list_pkey" PRIMARY KEY ("id")
);

-- What Prisma's schema cannot say: the database itself refuses rows that the code should never write.
ALTER TABLE "line_templates"
  ADD CONSTRAINT "line_templates_are_at_most_200" CHECK ("order" BETWEEN 0 AND 199),
  ADD CONSTRAINT "line_templates_have_a_name" CHECK (char_length("name") BETWEEN 1 AND 100),
  ADD CONSTRAINT "line_templates_are_for_a_known_product" CHECK ("product" IN ('solar', 'battery', 'ev_charger')),
  ADD CONSTRAINT "line_templates_say_what_it_is" CHECK (char_length("description") BETWEEN 1 AND 1000 AND btrim("description") <> ''),
  ADD CONSTRAINT "line_templates_amounts_fit" CHECK ("quantity" > 0 AND "quantity" <= 1000000 AND "unit_price" BETWEEN 0 AND 1000000000);

ALTER TABLE "line_template_list"
  ADD CONSTRAINT "line_template_list_is_one" CHECK ("id" = 1 AND "version" >= 0);

-- There is one list. Its version is compared and set by whoever replaces it.
INSERT INTO "line_template_list" ("id", "version") VALUES (1, 0);

GRANT SELECT, INSERT, DELETE ON "line_templates" TO rooftop_app;
GRANT SELECT ON "line_template_list" TO rooftop_app;
GRANT UPDATE ("version") ON "line_template_list" TO rooftop_app;
