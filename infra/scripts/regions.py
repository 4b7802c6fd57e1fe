"""Compares infra/src/config/regions.ts with the schemas that cfn-lint ships for each region.

    python infra/scripts/regions.py infra/dist/cdk.out/prod

reads the resource types of the synthesized templates in that folder. Prints each difference, the types that a region of
the table lacks beside the parts that the table knows, and the regions of the table for which cfn-lint has no schemas.
Ends with 1 at a difference. Needs cfn-lint (pip install cfn-lint).
"""

import json
import re
import sys
from pathlib import Path

from cfn_schemas import has_schemas, types_of

PARTS = {"email": "AWS::SES::", "scan": "AWS::GuardDuty::MalwareProtectionPlan"}
# The budget is in us-east-1 always.
ELSEWHERE = {"AWS::Budgets::Budget"}

ROW = re.compile(r"'([a-z0-9-]+)': \{ place: '[^']*', state: '([a-z]+)', lacks: \[([^\]]*)\] \}")


def main(folder: str) -> int:
    types = set()
    for file in Path(folder).glob("*.template.json"):
        resources = json.loads(file.read_text(encoding="utf8")).get("Resources", {})
        types |= {resource["Type"] for resource in resources.values()}
    types = {name for name in types if name.startswith("AWS::")} - ELSEWHERE
    if not types:
        print(f"{folder} has no templates")
        return 1
    table = Path(__file__).parent.parent / "src/config/regions.ts"
    rows = ROW.findall(table.read_text(encoding="utf8"))
    faults = []
    compared = 0
    for region, _state, lacks in rows:
        if not has_schemas(region):
            print(f"{region}: cfn-lint has no schemas")
            continue
        compared += 1
        missing = types - types_of(region)
        said = set(re.findall(r"'([a-z]+)'", lacks))
        found = {part for part, prefix in PARTS.items() if any(name.startswith(prefix) for name in missing)}
        others = {name for name in missing if not name.startswith(tuple(PARTS.values()))}
        if said != found:
            faults.append(f"{region}: the table says {sorted(said)} and the schemas {sorted(found)}")
        if others:
            faults.append(f"{region}: has no {sorted(others)}, and the table no part for it")
    print(f"{len(rows)} regions, {compared} compared, {len(types)} resource types")
    for fault in faults:
        print(fault)
    return 1 if faults or compared == 0 else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
