using System.Collections.Frozen;
using System.Collections.Immutable;
using Gangway.Office.Inventory.Sboms;

namespace Gangway.Office.Inventory.Spdx;

/// <summary>An object of an SPDX document in YAML (lists are sequences) or XML (lists are elements of one name).</summary>
internal sealed class SpdxTreeFields(SpdxTree tree, bool repeats, BomIssues issues) : SpdxFields
{
    private SpdxPlace? place;

    public override SpdxPlace Place => place ??= SpdxPlace.Line(
        tree.Line, [.. tree.Entries!.Where(entry => entry.Value.Text is not null && entry.Value.Line != tree.Line).Select(entry => (entry.Name, entry.Value.Line))]);

    /// <summary>XML is often wrapped and indented: line breaks at the ends belong to the layout.</summary>
    public override string? Text(string name) => Prose(name) is not { } text ? null : repeats ? Unwrapped(text) : text;

    public override string? Prose(string name) => Find(name, "text") is { Text: { } text } && !string.IsNullOrWhiteSpace(text) ? text : null;

    public override bool? Flag(string name) => Text(name) is not { } text ? null
        : bool.TryParse(text, out var flag) ? flag
        : WrongType<bool?>(name, "true or false");

    public override long? Number(string name) => Text(name) is not { } text ? null
        : long.TryParse(text, out var number) ? number
        : WrongType<long?>(name, "a whole number");

    public override SpdxFields? Object(string name) =>
        Find(name, "a mapping") is { Entries: not null } found ? new SpdxTreeFields(found, repeats, issues) : null;

    public override IEnumerable<SpdxFields> Objects(string name)
    {
        foreach (var item in Elements(name))
        {
            if (item.Entries is not null)
            {
                yield return new SpdxTreeFields(item, repeats, issues);
            }
            else if (!item.IsNull && !(repeats && string.IsNullOrWhiteSpace(item.Text)))
            {
                WrongType(item, "a mapping");
            }
        }
    }

    public override IEnumerable<string> Texts(string name) => Proses(name).Select(text => repeats ? Unwrapped(text) : text);

    public override IEnumerable<string> Proses(string name)
    {
        foreach (var item in Elements(name))
        {
            if (item.Text is null)
            {
                WrongType(item, "text");
            }
            else if (!item.IsNull && !string.IsNullOrWhiteSpace(item.Text))
            {
                yield return item.Text;
            }
        }
    }

    public override ImmutableSortedDictionary<string, string> Others(FrozenSet<string> known)
    {
        var others = SpdxExtra.None;
        foreach (var names in tree.Entries!.Where(entry => !known.Contains(entry.Name)).GroupBy(entry => entry.Name, entry => entry.Value))
        {
            others = others.SetItem(names.Key, SpdxTreeJson.Of([.. names]));
        }

        return others;
    }

    private static string Unwrapped(string text)
    {
        var trimmed = text.AsSpan().Trim();
        return text.AsSpan(0, text.Length - text.AsSpan().TrimStart().Length).Contains('\n') || text.AsSpan(text.AsSpan().TrimEnd().Length).Contains('\n')
            ? trimmed.ToString()
            : text;
    }

    private IEnumerable<SpdxTree> Elements(string name)
    {
        foreach (var (found, value) in tree.Entries!)
        {
            if (found != name || value.IsNull)
            {
                continue;
            }

            if (value.Items is null && !repeats)
            {
                WrongType(value, "a list");
                continue;
            }

            foreach (var item in value.Items ?? [value])
            {
                yield return item;
            }
        }
    }

    private SpdxTree? Find(string name, string expected)
    {
        foreach (var (found, value) in tree.Entries!)
        {
            if (found != name || value.IsNull)
            {
                continue;
            }

            if (value.Text is not null == (expected == "text") && value.Items is null)
            {
                return value;
            }

            WrongType(value, expected);
            return null;
        }

        return null;
    }

    private T? WrongType<T>(string name, string expected)
    {
        WrongType(tree.Entries!.First(entry => entry.Name == name).Value, expected);
        return default;
    }

    private void WrongType(SpdxTree value, string expected) => issues.Add(
        "values of the wrong type",
        Severity.Warning,
        $"{value.Kind} stands where {expected} belongs, and was left out",
        $"line {value.Line}",
        $"write {expected} there, as the format's schema says");
}
