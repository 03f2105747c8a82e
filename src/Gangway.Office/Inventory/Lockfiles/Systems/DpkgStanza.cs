using System.Text;

namespace Gangway.Office.Inventory.Lockfiles.Systems;

// One paragraph of a dpkg database: "Field: value", longer values continued on lines that begin with a blank. Fields compare without case.
// https://www.debian.org/doc/debian-policy/ch-controlfields.html
internal sealed class DpkgStanza(int line)
{
    // The fields that are asked for; descriptions and lists of configuration files would be most of the memory.
    private static readonly HashSet<string> Kept = new(StringComparer.OrdinalIgnoreCase)
    {
        "Package", "Status", "Version", "Architecture", "Maintainer", "Original-Maintainer", "Origin", "Depends", "Pre-Depends", "Provides", "Source",
    };

    private readonly Dictionary<string, string> _fields = new(StringComparer.OrdinalIgnoreCase);

    public int Line { get; } = line;

    public string? this[string field] => _fields.GetValueOrDefault(field) is { Length: > 0 } value ? value : null;

    public static IEnumerable<DpkgStanza> All(string text)
    {
        DpkgStanza? stanza = null;
        var (field, value) = ("", new StringBuilder());
        foreach (var (line, number) in LockfileLines.Of(text))
        {
            if (line.Length > 0 && line[0] is ' ' or '\t')
            {
                value.Append(' ').Append(line.AsSpan().Trim());
                continue;
            }

            stanza?.Keep(field, value);
            (field, value) = ("", value.Clear());
            if (string.IsNullOrWhiteSpace(line))
            {
                if (stanza is not null)
                {
                    yield return stanza;
                }

                stanza = null;
                continue;
            }

            stanza ??= new DpkgStanza(number);
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            field = colon > 0 ? line[..colon] : "";
            value.Append(colon > 0 ? line.AsSpan(colon + 1).Trim() : "");
        }

        stanza?.Keep(field, value);
        if (stanza is not null)
        {
            yield return stanza;
        }
    }

    private void Keep(string field, StringBuilder value)
    {
        if (Kept.Contains(field))
        {
            _fields.TryAdd(field, value.ToString());
        }
    }
}
