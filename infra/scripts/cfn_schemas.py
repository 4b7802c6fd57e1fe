"""Resource types of each region, by the schemas that cfn-lint ships (1.58 or newer: one JSON file a region)."""

import json
from pathlib import Path

import cfnlint

_FOLDER = Path(cfnlint.__file__).parent / "data/schemas/providers"

if not any(_FOLDER.glob("*.json")):
    raise SystemExit("this cfn-lint keeps its schemas in another way: install 1.58.0, or teach infra/scripts/cfn_schemas.py")


def has_schemas(region: str) -> bool:
    return (_FOLDER / f"{region}.json").exists()


def types_of(region: str) -> set[str]:
    """Returns the resource types that a region has."""
    return set(json.loads((_FOLDER / f"{region}.json").read_text(encoding="utf8")))
