"""Checks synthesized templates by cfn-lint, each for the regions that its stack may be in.

    python infra/scripts/lint_templates.py infra/dist/cdk.out/prod ...

reads the cloud assemblies in those folders. A stack of us-east-1 is checked for that region, since it is there always; any
other for its own region and for each region of the table in docs/costs.md. Regions for which cfn-lint has no schemas are
named, because a clean run says nothing of them. Ends with 1 at a finding that is not explained below. Needs cfn-lint
(pip install cfn-lint).
"""

import json
import re
import subprocess
import sys
from pathlib import Path

import cfnlint
from cfn_schemas import has_schemas

# Findings that are no faults, each with its reason.
EXPLAINED = {"W3005": "the CDK writes a dependency beside a reference that states it already"}
EDGE_REGION = "us-east-1"
ROOT = Path(__file__).parent.parent.parent
# The checker of this very Python, whose schemas are read below.
LINT = [sys.executable, "-c", "import sys; from cfnlint.runner import main; sys.exit(main())"]


def named_regions() -> list[str]:
    """Returns the regions of the table under «Regions» of docs/costs.md."""
    text = (ROOT / "docs/costs.md").read_text(encoding="utf8").split("\n## Regions\n", 1)[1].split("\n## ", 1)[0]
    return re.findall(r"^\| `([a-z]{2}(?:-[a-z]+)+-\d)`", text, re.MULTILINE)


def regions_of(folder: Path) -> dict[str, str]:
    """Returns the region of each stack of a cloud assembly."""
    artifacts = json.loads((folder / "manifest.json").read_text(encoding="utf8"))["artifacts"]
    return {
        name: artifact["environment"].rsplit("/", 1)[-1]
        for name, artifact in artifacts.items()
        if artifact["type"] == "aws:cloudformation:stack"
    }


def findings(template: Path, regions: list[str]) -> list[dict]:
    command = [*LINT, "--format", "json", "--regions", *regions, "--template", str(template)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.stdout.strip() == "":
        raise SystemExit(f"cfn-lint gave no answer for {template}: {done.stderr}")
    return json.loads(done.stdout)


def main(folders: list[str]) -> int:
    named = named_regions()
    if not folders or not named:
        print("say which assemblies: infra/dist/cdk.out/prod; docs/costs.md names the regions")
        return 1
    faults = checked = 0
    silent: set[str] = set()
    for folder in map(Path, folders):
        for stack, own in regions_of(folder).items():
            wanted = [EDGE_REGION] if own == EDGE_REGION else list(dict.fromkeys([own, *named]))
            silent.update(region for region in wanted if not has_schemas(region))
            known = [region for region in wanted if has_schemas(region)]
            checked += 1
            for finding in findings(folder / f"{stack}.template.json", known):
                rule = finding["Rule"]["Id"]
                if rule in EXPLAINED:
                    continue
                faults += 1
                print(f"{folder.name} {stack}: {rule} {finding['Message']} ({finding['Location']['Path']})")
    print(f"cfn-lint {cfnlint.version.__version__}: {checked} templates, {faults} findings that are not explained")
    for region in sorted(silent):
        print(f"no schemas: this says nothing of {region}")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
