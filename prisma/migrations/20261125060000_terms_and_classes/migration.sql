-- CreateTable
CREATE TABLE "contract_terms" (
    "version" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "actor" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "contract_terms_pkey" PRIMARY KEY ("version")
);

-- CreateTable
CREATE TABLE "project_class_list" (
    "id" SMALLINT NOT NULL,
    "version" INTEGER NOT NULL,
    "classes" TEXT[],

    CONSTRAINT "project_class_list_pkey" PRIMARY KEY ("id")
);

-- What Prisma's schema cannot say: the database itself refuses rows that the code should never write.
ALTER TABLE "contract_terms"
  ADD CONSTRAINT "contract_terms_are_counted" CHECK ("version" >= 1),
  ADD CONSTRAINT "contract_terms_say_something" CHECK (char_length("text") BETWEEN 1 AND 40000 AND btrim("text") <> ''),
  -- The first came with the software; all others are somebody's.
  ADD CONSTRAINT "contract_terms_are_somebodys" CHECK (("version" = 1) = ("actor" IS NULL));

ALTER TABLE "project_class_list"
  ADD CONSTRAINT "project_class_list_is_one" CHECK ("id" = 1 AND "version" >= 0),
  ADD CONSTRAINT "project_class_list_has_at_most_100" CHECK (cardinality("classes") <= 100),
  ADD CONSTRAINT "project_class_list_has_no_holes" CHECK ("classes" IS NOT NULL AND array_position("classes", NULL) IS NULL);

-- There is one list. Its version is compared and set by whoever replaces it.
INSERT INTO "project_class_list" ("id", "version", "classes") VALUES (1, 0, '{}');

-- The terms that contracts have had so far.
INSERT INTO "contract_terms" ("version", "created_at", "text") VALUES (1, now(), $terms$# What we do

{company} supplies and installs what the price table lists, at the address above, ready to use. Licensed and accredited people do the work, by the Australian standards and the rules of your network that apply on the day.

Where we find something on the site that nobody could see beforehand, such as asbestos or a switchboard that is not safe, we stop and tell you what it would cost before anything further is done. You need not agree.

# Price and payment

The price includes GST. It does not rise, whatever happens to our own costs. If you and we change what is installed, we issue a new version of this contract, and only your acceptance makes it count.

[with a deposit] The deposit is due once this contract is accepted and, where you may still change your mind, not before that time has ended. The balance is due when the system is installed, tested and explained to you.

[without a deposit] Nothing is due before the system is installed, tested and explained to you.

# Certificates

[with certificates] The price takes into account small-scale technology certificates that the system entitles you to. By accepting you assign them to us, and you sign the form that the scheme asks for after the installation. If you may not or do not assign them, the amount shown for them is added to what you pay.

# Network and approvals

We apply to your network for the connection on your behalf. If it refuses, or allows less than this contract promises, either of us may end this contract and you get back all that you paid.

# When it happens

We agree the day of installation with you. We tell you at once when it cannot be kept. If we have not installed within a reasonable time after your acceptance, you may end this contract and you get back all that you paid.

# Guarantees

Our goods and services come with guarantees that cannot be excluded under the Australian Consumer Law. For a major failure you may cancel the service contract with us, or reject the goods, and have a refund of the unused part or for the reduced value. For a failure that is not major we put it right within a reasonable time, or you may have your money back. You may also claim for other loss that could be foreseen.

Beside that we stand behind our workmanship for five years, and pass on the makers' own warranties.

# Ownership

What we install becomes yours once it is paid in full. Until it is installed, the risk is ours.

# Ending this contract

Before the installation you may end this contract at any time by telling us. Outside a cooling-off period we may keep what we reasonably spent for you until then, and show you what it was.

# Your information

{company} uses what you tell us to do this work, and passes on to your network, the certificate scheme and the makers what they need for theirs.

# If something goes wrong

Tell us first: we answer within five business days. You can always turn to the fair trading office of your state or territory. The law of the state or territory where the system is installed applies.$terms$);

-- Terms are only ever added: contracts name them.
GRANT SELECT, INSERT ON "contract_terms" TO rooftop_app;
GRANT SELECT ON "project_class_list" TO rooftop_app;
GRANT UPDATE ("version", "classes") ON "project_class_list" TO rooftop_app;
