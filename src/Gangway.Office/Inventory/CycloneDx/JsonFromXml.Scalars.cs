using System.Globalization;

namespace Gangway.Office.Inventory.CycloneDx;

/// <summary>Texts, numbers and truth values of XML as those of JSON.</summary>
internal sealed partial class JsonFromXml
{
    private void AddScalar(int element, Shape shape, int parent, int name)
    {
        int only = 0, count = 0;
        foreach (var child in xml.Children(element))
        {
            if (xml.KindOf(child) is NodeKind.Characters or NodeKind.CData)
            {
                only = child;
                count++;
            }
            else if (xml.KindOf(child) == NodeKind.Element)
            {
                changes.DropIn(parent, NameOf(element), $"it holds text; the element {NameOf(child)} in it was left out");
            }
        }

        if (count == 1 && !shape.IsCollapsed && shape.Scalars.HasFlag(JsonKinds.Text))
        {
            CopyText(only, parent, name);
            return;
        }

        AddScalarText(element, shape, parent, name, count == 1 ? xml.Chars(only) : Joined(element));
    }

    private string Joined(int element)
    {
        var text = new System.Text.StringBuilder();
        foreach (var child in xml.Children(element))
        {
            if (xml.KindOf(child) is NodeKind.Characters or NodeKind.CData)
            {
                text.Append(xml.Chars(child));
            }
        }

        return text.ToString();
    }

    private void AddScalarText(int source, Shape shape, int parent, int name, ReadOnlySpan<char> text)
    {
        var word = text.Trim(" \t\r\n");
        var kind = NodeKind.Text;
        if (shape.Scalars.HasFlag(JsonKinds.Boolean) && word is "true" or "1" or "false" or "0")
        {
            kind = word is "true" or "1" ? NodeKind.True : NodeKind.False;
            text = kind == NodeKind.True ? "true" : "false";
        }
        else if ((shape.Scalars & (JsonKinds.Number | JsonKinds.Integer)) != 0 && JsonNumber(word) is { } number)
        {
            kind = NodeKind.Number;
            text = number;
        }
        else if (shape.IsCollapsed)
        {
            text = word;
        }

        json.AddText(parent, kind, name, xml[source].Origin, text);
    }

    private static readonly System.Buffers.SearchValues<char> NumberLetters = System.Buffers.SearchValues.Create("0123456789.");

    /// <summary>As it stands where JSON allows it; XML also writes +1, 01, .5 and 1. for numbers. Null for all else.</summary>
    private static string? JsonNumber(ReadOnlySpan<char> text)
    {
        var digits = text.StartsWith("-") ? text[1..] : text;
        var isPlain = digits.Length > 0 && digits[0] != '.' && digits[^1] != '.' && (digits[0] != '0' || digits.Length == 1 || digits[1] == '.')
            && !digits.ContainsAnyExcept(NumberLetters) && digits.Count('.') <= 1;
        return isPlain ? text.ToString()
            : decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
                ? value.ToString(CultureInfo.InvariantCulture)
                : null;
    }

    private void CopyText(int source, int parent, int name)
    {
        var copy = xml[source];
        var origin = xml.KindOf(source) == NodeKind.Attribute ? copy.Origin : json[parent].Origin;
        var node = json.Add(parent, NodeKind.Text, name, origin, copy.Start, copy.End);
        json[node].IsEscaped = copy.IsEscaped;
    }
}
