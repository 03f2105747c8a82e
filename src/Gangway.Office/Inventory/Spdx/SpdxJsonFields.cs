using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;
using Gangway.Office.Inventory.Sboms;

namespace Gangway.Office.Inventory.Spdx;

/// <summary>An object of an SPDX document in JSON.</summary>
internal sealed class SpdxJsonFields(JsonPlace json, SpdxPlace place) : SpdxFields
{
    public SpdxJsonFields(JsonPlace json)
        : this(json, SpdxPlace.Pointer(json.Pointer))
    {
    }

    public override SpdxPlace Place => place;

    public override string? Text(string name) => json.Text(name);

    public override bool? Flag(string name) => Find(name)?.ValueKind switch
    {
        null or JsonValueKind.Null => null,
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => WrongType(name, "true or false") is { } text && bool.TryParse(text, out var flag) ? flag : null,
    };

    public override long? Number(string name) => Find(name) switch
    {
        null or { ValueKind: JsonValueKind.Null } => null,
        { ValueKind: JsonValueKind.Number } number when number.TryGetInt64(out var whole) => whole,
        _ => WrongType(name, "a whole number") is { } text && long.TryParse(text, out var number) ? number : null,
    };

    public override SpdxFields? Object(string name) => json.Object(name) is { } found ? new SpdxJsonFields(found) : null;

    public override IEnumerable<SpdxFields> Objects(string name) => json.Objects(name).Select(found => new SpdxJsonFields(found));

    public override IEnumerable<string> Texts(string name) =>
        json.Texts(name).Where(found => !string.IsNullOrWhiteSpace(found.Text)).Select(found => found.Text);

    public override ImmutableSortedDictionary<string, string> Others(FrozenSet<string> known)
    {
        var others = SpdxExtra.None;
        foreach (var property in json.Element.EnumerateObject())
        {
            if (!known.Contains(property.Name))
            {
                others = others.SetItem(property.Name, SpdxExtra.Of(property.Value));
            }
        }

        return others;
    }

    private JsonElement? Find(string name) => json.Element.TryGetProperty(name, out var found) ? found : null;

    /// <summary>Says so; a number or truth value in quotation marks is read nevertheless.</summary>
    private string? WrongType(string name, string expected)
    {
        var value = Find(name)!.Value;
        json.Issues.Add(
            "values of the wrong type",
            Severity.Warning,
            $"a JSON {value.ValueKind.ToString().ToLowerInvariant()} stands where {expected} belongs",
            json.At(name),
            $"write {expected} there, as the format's schema says");
        return value.ValueKind == JsonValueKind.String ? value.GetString() : null;
    }
}
