using Gangway.Office.Inventory.Sboms;

namespace Gangway.Office.Inventory.Spdx;

/// <summary>Values of tag-value that hold several fields in one line.</summary>
internal static class SpdxTagValues
{
    public static void Add(SpdxTree element, SpdxTag tag, string value, int line, BomIssues issues)
    {
        var isRead = tag.Name switch
        {
            "PackageChecksum" or "FileChecksum" => AddChecksum(element, tag.Field, value, line),
            "PackageVerificationCode" => AddVerificationCode(element, tag.Field, value, line),
            "ExternalRef" => AddReference(element, tag.Field, value, line),
            "ExternalRefComment" => AddReferenceComment(element, value, line),
            "ExternalDocumentRef" => AddDocument(element, tag.Field, value, line),
            "SnippetByteRange" => AddRange(element, tag.Field, "offset", value, line),
            "SnippetLineRange" => AddRange(element, tag.Field, "lineNumber", value, line),
            "Relationship" => AddRelationship(element, value, line),
            "LicenseCrossReference" => AddAddresses(element, tag.Field, value, line),
            _ => AddText(element, tag.Field, value, line),
        };
        if (!isRead)
        {
            issues.Add(
                "values that cannot be read",
                Severity.Warning,
                $"the value of {tag.Name} is not of its form, and was left out: {BomIssues.Quote(value)}",
                $"line {line}",
                $"write {FormOf(tag.Name)}");
        }
    }

    private static string FormOf(string tag) => tag switch
    {
        "PackageChecksum" or "FileChecksum" => "ALGORITHM: digits",
        "ExternalRef" => "CATEGORY type locator",
        "ExternalDocumentRef" => "DocumentRef-name namespace SHA1: digits",
        "SnippetByteRange" or "SnippetLineRange" => "first:last",
        "Relationship" => "SPDXRef-one RELATIONSHIP SPDXRef-other",
        _ => "it behind the tag that it belongs to",
    };

    private static bool AddText(SpdxTree element, string field, string value, int line)
    {
        element.Entries!.Add((field, Scalar(value, line)));
        return true;
    }

    private static bool AddChecksum(SpdxTree element, string field, string value, int line)
    {
        var colon = value.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && AddMapping(element, field, line, ("algorithm", value[..colon].Trim()), ("checksumValue", value[(colon + 1)..].Trim()));
    }

    /// <summary><c>digits</c>, <c>digits (excludes: ./a, ./b)</c> or <c>digits(./a)</c>.</summary>
    private static bool AddVerificationCode(SpdxTree element, string field, string value, int line)
    {
        var bracket = value.IndexOf('(', StringComparison.Ordinal);
        var fields = new List<(string, string)> { ("packageVerificationCodeValue", (bracket < 0 ? value : value[..bracket]).Trim()) };
        if (bracket >= 0)
        {
            var excluded = value[(bracket + 1)..].TrimEnd().TrimEnd(')').Trim();
            excluded = excluded.StartsWith("excludes:", StringComparison.Ordinal) ? excluded["excludes:".Length..] : excluded;
            fields.AddRange(excluded.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Select(file => ("packageVerificationCodeExcludedFiles", file)));
        }

        return AddMapping(element, field, line, [.. fields]);
    }

    private static bool AddReference(SpdxTree element, string field, string value, int line)
    {
        var words = Words(value, 3);
        return words.Length == 3
            && AddMapping(element, field, line, ("referenceCategory", words[0]), ("referenceType", words[1]), ("referenceLocator", words[2]));
    }

    private static bool AddReferenceComment(SpdxTree element, string value, int line)
    {
        var last = element.Entries!.FindLast(entry => entry.Name == "externalRefs").Value;
        return last is not null && !last.Entries!.Exists(entry => entry.Name == "comment") && AddText(last, "comment", value, line);
    }

    private static bool AddDocument(SpdxTree element, string field, string value, int line)
    {
        var words = Words(value, 3);
        if (words.Length != 3)
        {
            return false;
        }

        var document = new SpdxTree { Line = line, Entries = [("externalDocumentId", Scalar(words[0], line)), ("spdxDocument", Scalar(words[1], line))] };
        element.Entries!.Add((field, document));
        return AddChecksum(document, "checksum", words[2], line);
    }

    private static bool AddRange(SpdxTree element, string field, string unit, string value, int line)
    {
        var colon = value.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0)
        {
            return false;
        }

        var range = new SpdxTree { Line = line, Entries = [] };
        element.Entries!.Add((field, range));
        return AddMapping(range, "startPointer", line, (unit, value[..colon].Trim())) && AddMapping(range, "endPointer", line, (unit, value[(colon + 1)..].Trim()));
    }

    private static bool AddRelationship(SpdxTree element, string value, int line)
    {
        var words = Words(value, 3);
        if (words.Length != 3)
        {
            return false;
        }

        element.Entries!.AddRange(
            ("spdxElementId", Scalar(words[0], line)), ("relationshipType", Scalar(words[1], line)), ("relatedSpdxElement", Scalar(words[2], line)));
        return true;
    }

    /// <summary>Some writers put several addresses in one line.</summary>
    private static bool AddAddresses(SpdxTree element, string field, string value, int line)
    {
        string[] addresses = value.Contains(", http", StringComparison.Ordinal)
            ? value.Split(", ", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            : [value];
        return addresses.All(address => AddText(element, field, address, line));
    }

    private static bool AddMapping(SpdxTree element, string field, int line, params ReadOnlySpan<(string Name, string Value)> fields)
    {
        var mapping = new SpdxTree { Line = line, Entries = [] };
        foreach (var (name, value) in fields)
        {
            mapping.Entries.Add((name, Scalar(value, line)));
        }

        element.Entries!.Add((field, mapping));
        return true;
    }

    private static string[] Words(string value, int count) =>
        value.Split((char[]?)null, count, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static SpdxTree Scalar(string value, int line) => new() { Line = line, Text = value };
}
