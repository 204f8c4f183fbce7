"""Reads the example of each event with the classes that quicktype made, and broken variants of it."""

import json
import pathlib
import re
import sys

sys.path.insert(0, ".")
import events  # noqa: E402

read = refused = 0
for path in sorted(pathlib.Path(sys.argv[1]).glob("*.json")):
    schema = json.loads(path.read_text("utf-8"))
    body = schema["examples"][0]
    name = re.sub(r"(?<!^)([A-Z])", r"_\1", schema["title"]).lower()
    parse = getattr(events, f"{name}_from_dict")
    assert parse(body).event_name.value == body["eventName"], path.name
    read += 1
    for broken in ({**body, "eventName": "other"}, {**body, "data": 7}, {"eventName": body["eventName"]}, [body]):
        try:
            parse(broken)
        except Exception:
            refused += 1
        else:
            sys.exit(f"accepted {broken} as {path.name}")
print(f"{read} read, {refused} refused")
