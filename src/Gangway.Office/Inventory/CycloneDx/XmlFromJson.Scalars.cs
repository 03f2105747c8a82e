using System.Globalization;

namespace Gangway.Office.Inventory.CycloneDx;

/// <summary>Texts and numbers of JSON as XML allows them.</summary>
internal sealed partial class XmlFromJson
{
    private void AddText(int node, int parent, NodeKind kind, int name)
    {
        var text = json.KindOf(node) == NodeKind.Number ? PlainNumber(node) : ForbiddenInXml(node);
        if (text is not null)
        {
            xml.AddText(parent, kind, name, node, text);
            return;
        }

        if (kind == NodeKind.Characters && json[node].End == 0)
        {
            return;
        }

        var copy = xml.AddCopy(parent, name, json[node]);
        xml[copy].Kind = kind;
        xml[copy].Origin = node;
    }

    /// <summary>XML Schema knows decimals without an exponent only; null where the number has none.</summary>
    private string? PlainNumber(int node) =>
        json.Raw(node).IndexOfAny("eE"u8) >= 0 && decimal.TryParse(json.Raw(node), NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            ? value.ToString(CultureInfo.InvariantCulture)
            : null;

    /// <summary>How U+FFFE and U+FFFF begin in UTF-8.</summary>
    private static ReadOnlySpan<byte> LastOfPlane => [0xEF, 0xBF];

    /// <summary>Null where the text has none of the characters that XML 1.0 forbids (production 2).</summary>
    private string? ForbiddenInXml(int node)
    {
        if (!json[node].IsEscaped && json.Raw(node).IndexOf(LastOfPlane) < 0)
        {
            return null;
        }

        var chars = json.Chars(node);
        var isClean = true;
        foreach (var letter in chars)
        {
            isClean &= letter is >= ' ' and < '\uFFFE' or '\t' or '\n' or '\r';
        }

        if (isClean)
        {
            return null;
        }

        changes.Change(node, "it has control characters, which XML forbids; they became U+FFFD");
        return string.Create(chars.Length, chars, (clean, source) =>
        {
            for (var at = 0; at < clean.Length; at++)
            {
                clean[at] = source[at] is >= ' ' and < '\uFFFE' or '\t' or '\n' or '\r' ? source[at] : '\uFFFD';
            }
        });
    }
}
