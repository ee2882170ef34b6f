"""Names in small letters that are typed: values, identifiers, commands; and those that are not."""

from collections.abc import Callable, Sequence

import pytest

from termlint.diagnostics import Diagnostic

Lint = Callable[..., list[Diagnostic]]

RULE = "inconsistent-casing"
TERMS = tuple(
    {"term": term, "kind": "name"}
    for term in ("GitHub", "MySQL", "NVIDIA", "HAProxy", "Docker Hub", "OpenStack", "Kubernetes")
)


def texts(found: Sequence[Diagnostic]) -> list[str]:
    return [one.text for one in found]


TYPED = [
    # a whole entry, cell or heading, with a version perhaps
    "mysql",
    "- mysql\n- haproxy 2.8.1\n- kubernetes v1.30.0-rc1",
    "| a | b |\n| --- | --- |\n| mysql | haproxy |",
    "### haproxy",
    "- mysql: the default is 8",
    "The haproxy attributes",
    "* *mysql*",
    # values and arguments
    "The runtime is set to nvidia.",
    "Choose the value nvidia or the option mysql.",
    "Give the user mysql, the group mysql and the label nvidia.",
    "The command openstack and the driver nvidia.",
    # users, groups, services, commands
    "It runs as the mysql user in the mysql group.",
    "Restart the haproxy service and the mysql daemon.",
    "Install the openstack CLI and the openstack command.",
    "The openstack port set command, and haproxy modules.",
    "Ex. openstack port set --x y",
    "Set `engine` to mysql for this. It defaults to haproxy.",
    "The default is mysql, and the value must be haproxy.",
    "Use mysql as the backend of it.",
    "Run pip install mysql haproxy first.",
    "Log in as mysql, then go on.",
    "If mysql is false, go on.",
    "The mysql get/set commands are here.",
    "This is what mysql -u gives, and haproxy --version.",
    "Use openstack resource provider show for it.",
    "It needs mysql>=8 and haproxy<2.8.",
    "Say debug mysql = 20 in the file.",
    "Possible values are true, false and mysql.",
    "* gpu: nvidia",
    "The process mysql was seen on the node nvidia.",
    "A group called mysql, and the pool named haproxy.",
    # quoted command lines
    'Start with "openstack baremetal" first.',
    "Run 'juju config github key=1' there.",
    "Run \u201csudo mysql -u root\u201d there.",
    "Type **mysql** there.",
]
NAMED = [
    ("We use mysql here.", ["mysql"]),
    ("A mono-process mysql worker is there.", ["mysql"]),
    ("The openstack services and the set of them.", ["openstack"]),
    ("Is mysql < 8 enough?", ["mysql"]),
    ("- We use mysql.", ["mysql"]),
    ("The mysql - the old one - is on - or off.", ["mysql"]),
    ("- mysql and haproxy", ["mysql", "haproxy"]),
    ("- haproxy, version 2", ["haproxy"]),
    ("docker hub", ["docker hub"]),
    ("We: mysql: is up", ["mysql"]),
    ("Mysql", ["Mysql"]),
    ("Set up nvidia cards.", ["nvidia"]),
    ("The driver of nvidia.", ["nvidia"]),
    ("The kubernetes pods and the mysql tables.", ["kubernetes", "mysql"]),
    ("The mysql database is for users.", ["mysql"]),
    ("The Mysql user.", ["Mysql"]),
    ("The users' mysql and others' data.", ["mysql"]),
    ("He said: \"a long sentence about the way in which people use mysql in all the places "
     "that they know\".", ["mysql"]),
    ("The **mysql hosts**.", ["mysql"]),
    ("It doesn't use mysql, don't worry.", ["mysql"]),
]  # fmt: skip


@pytest.mark.parametrize("source", TYPED)
def test_typed(lint: Lint, source: str) -> None:
    assert texts(lint(source + "\n", RULE, terms=TERMS)) == []


@pytest.mark.parametrize(("source", "found"), NAMED)
def test_named(lint: Lint, source: str, found: list[str]) -> None:
    assert texts(lint(source + "\n", RULE, terms=TERMS)) == found


LISTED = [
    ("Keywords: ipmi, dell, github, mysql, imm", []),
    ("The suites cover sanity, powerflex, github, unity, and modules.", []),
    ("- cilium, envoy, kong, mysql, nginx — bad", []),
    ("We run mysql, haproxy and more.", ["mysql", "haproxy"]),
    ("It has Podman, Docker, Helm, and mysql.", ["mysql"]),
    ("In all, that is, for you, and mysql hosts, too.", ["mysql"]),
    # commands in bold, lists of versions, keys
    ("- mysql from v1.24.0 to v1.25.0", []),
    ("- mysql from all of them", ["mysql"]),
    ("- mysql:", []),
    ("Run mysql plan first.", []),
    ("The mysql migration plan is long.", ["mysql"]),
    ("It is deprecated in favor of mysql config-key set.", []),
    # the value of a key, and brackets full of values
    ("- **driverName**: mysql", []),
    ("- db_kind: haproxy", []),
    ("- **Database**: mysql", ["mysql"]),
    ("- driverName: mysql and haproxy", ["mysql", "haproxy"]),
    ("| a |\n| --- |\n| The store (mysql, haproxy) |", []),
    ("| a |\n| --- |\n| The store (mysql\\|sqlite) of it |", []),
    ("| a |\n| --- |\n| The store (e.g. mysql, sqlite) of it |", []),
    ("| a |\n| --- |\n| The store (our mysql) of it |", ["mysql"]),
    ("The store (mysql, haproxy)", ["mysql", "haproxy"]),
    ("User name: mysql", []),
    ("User: mysql. Password: haproxy. The user is mysql.", ["mysql"]),
    ("The gems mysql and haproxy gems.", ["mysql"]),
    ("Run module load mysql there.", []),
    ("Check it with the mysql dump command there.", []),
    ("The mysql commands and the mysql-based host.", ["mysql"]),
    ("Run the module load: mysql is there.", ["mysql"]),
    ("- [mysql](https://github.com/x/mysql) is here", []),
    ("- [mysql](https://x.org/mysql) is here", ["mysql"]),
    ("- [our mysql](https://github.com/x/mysql) is here", ["mysql"]),
    ("The charts of mysql and the mysql chart's values.", ["mysql"]),
    ("The .mysql file, and .haproxy too.", []),
    # prompts, types of a thing, other languages' articles
    ("Then do this. $ mysql dump all --until 2m", []),
    ("It is 5 $. And mysql is free.", ["mysql"]),
    ("The mysql storage type has presets.", []),
    ("The mysql types are many.", ["mysql"]),
    ("Il nome nvidia'albero va.", []),
    ("The nvidia's cards.", ["nvidia"]),
]


@pytest.mark.parametrize(("source", "names"), LISTED)
def test_keywords_and_commands(lint: Lint, source: str, names: list[str]) -> None:
    assert texts(lint(f"{source}\n", RULE, terms=TERMS)) == names


def test_roles_and_titles(lint: Lint) -> None:
    assert lint("The family `mysql` or `haproxy` is set.\n", RULE, terms=TERMS, path="a.rst") == []
    assert lint("### MYSQL\n\nText.\n", RULE, terms=TERMS) == []
    assert texts(lint("### The MYSQL\n\nText.\n", RULE, terms=TERMS)) == ["MYSQL"]


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("# All\n\n## MYSQL\n\nText.", ["MYSQL"]),
        ("# ALL HOSTS\n\n## MYSQL\n\nText.", []),
        ("| a |\n| --- |\n| MYSQL ZTQ |", ["MYSQL"]),
        ("| a |\n| --- |\n| MYSQL HOSTS |", []),
        ("THE MYSQL HOSTS ARE UP", []),
        ("FOR MYSQL HOSTS there are others.", []),
        ("WE RUN MYSQL on hosts.", ["MYSQL"]),
        ("It is of the type **MYSQL** there.", []),
        ("Call it with --engine MYSQL there.", []),
        ("- [Mysql for each of the hosts](https://x.org) (PDF)", []),
        ("- [Mysql](https://x.org) is here", ["Mysql"]),
        ("- [Mysql](https://github.com/x/mysql) is here", ["Mysql"]),
        ("See **Open Mysql Host...** there.", []),
        ("See **Open Mysql Host** there.", ["Mysql"]),
    ],
)
def test_capitals_and_titles_of_others(lint: Lint, source: str, found: list[str]) -> None:
    assert texts(lint(f"{source}\n", RULE, terms=TERMS)) == found


@pytest.mark.parametrize(
    ("source", "found"),
    [
        # emphasised, as manual pages set programs
        ("The tool *mysql* of the host and _mysql_ too.", []),
        ("The tool **of mysql** and *our mysql* of the host.", ["mysql", "mysql"]),
        # names in a row are no path
        ("- Mysql/HAProxy/Podman of the host", ["Mysql"]),
        ("- Users/mysql/Podman of the host", []),
        ("- See Mysql/haproxy/podman of the host", []),
        # a command's own command
        ("See mysql list-all-keys for it.", []),
        ("See the mysql end-to-end test.", ["mysql"]),
        # the words of the writer, in a link
        ("We follow the [Mysql way](https://x.org/articles/way) here.", ["Mysql"]),
        ("See [Mysql way](https://x.org/articles/way) here.", []),
        ("Look [at this Mysql way](https://x.org/articles/way) here.", ["Mysql"]),
        # commands in bold, and labels to fill in
        ("Execute **show mysql route** there.", []),
        ("Watch **show mysql route** there.", ["mysql"]),
        ("For **Your mysql peer**, enter its address.", []),
        ("Look for **Your mysql peer**, enter its house.", ["mysql"]),
        # cmdlets
        ("Read the help of ConvertTo-Mysql there.", []),
        ("Read the help of Host-Mysql there.", ["Mysql"]),
        ("Load the mysql and haproxy modules.", []),
        # headwords
        ("- **MYSQL**: the store", ["MYSQL"]),
        ("- The **MYSQL**: the store", []),
    ],
)
def test_what_is_set_apart(lint: Lint, source: str, found: list[str]) -> None:
    assert texts(lint(f"{source}\n", RULE, terms=TERMS)) == found


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("Usually it is a packer or a protector of files.", []),
        ("The images are made from a packer template.", ["packer"]),
    ],
)
def test_one_of_many_things_is_no_name(lint: Lint, source: str, found: list[str]) -> None:
    terms = ({"term": "Packer", "kind": "name", "typed": ["packer"]},)
    assert texts(lint(f"{source}\n", RULE, terms=terms)) == found


def test_short_names_in_capitals(lint: Lint) -> None:
    terms = ({"term": "npm", "kind": "name"}, {"term": "etcd", "kind": "name"})
    source = "The NPM of the host, and ETCD.\n"
    assert texts(lint(source, RULE, terms=terms)) == ["ETCD"]
    run = f"{source}\nRun `npm install` there.\n"
    assert texts(lint(run, RULE, terms=terms)) == ["NPM", "ETCD"]
    assert texts(lint(f"{source}\nThe name is npm.\n", RULE, terms=terms)) == ["ETCD"]


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("An NPM package is published.", ["NPM"]),
        ("The NPM scripts and the NPM registry.", ["NPM", "NPM"]),
        ("The NPM of the package is here.", []),
        ("The packages that it needs come from NPM.", ["NPM"]),
        ("Wait for Maven or NPM.", ["NPM"]),
        ("The packets come from NPM.", []),
    ],
)
def test_a_package_tells_whose_capitals_they_are(lint: Lint, source: str, found: list[str]) -> None:
    assert texts(lint(f"{source}\n", RULE, terms=({"term": "npm", "kind": "name"},))) == found


COMMAND = "```\nhal config mysql edit [options]\n```\n"


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("## hal config mysql edit", []),
        ("* [**hal config mysql edit**](#x)", []),
        ("hal config mysql edit", ["mysql"]),
        ("## hal config mysql change", ["mysql"]),
        ("## Edit the mysql config", ["mysql"]),
    ],
)
def test_a_command_that_the_document_has_on_its_own(
    lint: Lint, source: str, found: list[str]
) -> None:
    assert texts(lint(f"{source}\n\nThe end.\n\n{COMMAND}", RULE, terms=TERMS)) == found


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("Make a google account, or the google calendar of all.", ["google", "google"]),
        ("You can google it, or google for the words of it.", []),
        ("Add the excel sheet of the year to it.", ["excel"]),
        ("They excel at what they do.", []),
        ("Send in a new chef cookbook, and the excel app for it.", ["excel"]),
        ("The puppet is on a string, and the string on a stick.", []),
        ("Join the slack channel of the team.", ["slack"]),
        ("Leave some slack for the end of it.", []),
        ("There are two agents that run on windows.", ["windows"]),
        ("It is asked for on windows of an hour or more.", []),
        ("The git repository and the history in git.", ["git", "git"]),
        ("Run git clone, then the git command, and `git`.", []),
    ],
)
def test_words_of_english_and_commands(lint: Lint, source: str, found: list[str]) -> None:
    assert texts(lint(f"{source}\n", RULE, shipped=True)) == found


def test_a_command_that_lost_its_hyphen(lint: Lint) -> None:
    terms = (
        {"term": "Docker Compose", "kind": "name", "typed": ["docker compose"]},
        {"term": "GitLab Runner", "kind": "name"},
    )
    found = lint(
        "The docker-compose file of the team runs, and the gitlab-runner file too.\n"
        "\n"
        "Run docker-compose up. The docker-compose.yml is there.\n",
        RULE,
        terms=terms,
    )
    assert texts(found) == ["docker-compose"]


def test_a_form_that_is_typed_is_not_proposed(lint: Lint) -> None:
    term = {"term": "Key Vault", "kind": "name", "forms": ["keyVault"], "wrong": ["KeyVault"]}
    (found,) = lint("The KeyVault is there, keyVault too.\n", RULE, terms=(term,))
    assert (found.text, found.message) == ("KeyVault", '"KeyVault" is written "Key Vault"')


def test_modules_of_a_language_are_its_own(lint: Lint) -> None:
    terms = ({"term": "Terraform", "kind": "name"}, {"term": "MySQL", "kind": "name"})
    found = lint("The terraform modules and the mysql module.\n", RULE, terms=terms)
    assert texts(found) == ["terraform"]


def test_the_name_of_a_repository(lint: Lint) -> None:
    terms = ({"term": "Proxmox VE", "kind": "name"},)
    told = "Open it against ProxmoxVE. See <https://github.com/x/ProxmoxVE>.\n"
    assert lint(told, RULE, terms=terms) == []
    assert texts(lint("Open it against ProxmoxVE.\n", RULE, terms=terms)) == ["ProxmoxVE"]


VSAN = ({"term": "vSAN", "kind": "name", "unless-near": ["Cisco", "zoning"]},)


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("The VSAN of the cluster is full.\n", ["VSAN"]),
        ("A Cisco switch has a VSAN for it.\n", []),
        ("# Zoning\n\nThe VSAN of the fabric is full, V-SAN as well.\n", []),
        ("# Zoning\n\nx\n\n# Hosts\n\nThe VSAN is full.\n", ["VSAN"]),
    ],
)
def test_words_beside_which_a_spelling_is_something_else(
    lint: Lint, source: str, found: list[str]
) -> None:
    assert [one.text for one in lint(source, "inconsistent-casing", terms=VSAN)] == found
