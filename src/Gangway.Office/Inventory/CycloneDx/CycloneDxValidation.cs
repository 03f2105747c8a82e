using System.Collections.Immutable;

namespace Gangway.Office.Inventory.CycloneDx;

/// <summary>
/// Is a document valid CycloneDX of the version it states? By the official JSON or XML schema (of 1.2 and 1.3 the strict
/// edition, as the specification's own tests use it), and by what no schema can say. Time is linear.
/// </summary>
public static class CycloneDxValidation
{
    private const int ListedOfARule = 1000;

    /// <param name="document">As it was read.</param>
    /// <param name="schemas">The official schemas.</param>
    /// <param name="expressionFault">What is wrong with a license expression, in a few words; null where nothing is. Asked once a distinct text.</param>
    /// <returns>In document order, up to 1,000 of a rule and then their number. The document is valid where none is an error.</returns>
    public static ImmutableArray<CycloneDxFinding> Of(CycloneDxDocument document, CycloneDxSchemas schemas, Func<string, string?> expressionFault)
    {
        var found = new Findings();
        // What XML cannot be read as is what its schema refuses; there is nothing to say twice.
        var json = document.Format == CycloneDxFormat.Json ? document.Tree : CycloneDxConversion.JsonOf(document, schemas, new ChangeLog());
        if (document.Format == CycloneDxFormat.Json)
        {
            AddSchemaFaults(document, schemas, found);
        }
        else
        {
            AddXmlFaults(document, schemas, found);
        }

        var places = new Lazy<NodePlaces>(() => new NodePlaces(document.Tree));
        var elements = new Lazy<List<int>>(() => Elements(document.Tree));
        foreach (var fault in new BomContentCheck(json, document.Format == CycloneDxFormat.Xml, Memory(expressionFault)).Run())
        {
            var node = document.Format == CycloneDxFormat.Json ? fault.Node : elements.Value[json[fault.Node].Origin];
            found.Add(fault.Rule, fault.Severity, fault.Message, fault.HowToFix, places, node);
        }

        return found.ToImmutable();
    }

    /// <summary>Reads and validates; what is refused on reading is a finding as well.</summary>
    public static ImmutableArray<CycloneDxFinding> Of(ReadOnlyMemory<byte> content, string source, CycloneDxSchemas schemas, Func<string, string?> expressionFault)
    {
        var reading = CycloneDxDocument.Read(content, source);
        return reading.Document is { } document
            ? Of(document, schemas, expressionFault)
            : [.. reading.Issues.Select(issue => Unreadable(issue))];
    }

    private static CycloneDxFinding Unreadable(Issue issue)
    {
        var numbers = (issue.Path ?? "").Split(' ', ',').Select(word => int.TryParse(word, out var number) ? number : 0).Where(number => number > 0).ToList();
        var isPointer = issue.Path?.StartsWith('/') == true;
        return new CycloneDxFinding(CycloneDxRules.Unreadable, Severity.Error, issue.Message, isPointer ? issue.Path! : "",
            isPointer ? 0 : numbers.ElementAtOrDefault(0), isPointer ? 0 : numbers.ElementAtOrDefault(1), issue.HowToFix ?? "");
    }

    private static void AddSchemaFaults(CycloneDxDocument document, CycloneDxSchemas schemas, Findings found)
    {
        var tree = document.Tree;
        var places = new Lazy<NodePlaces>(() => new NodePlaces(tree));
        foreach (var fault in new SchemaCheck(tree).Faults(schemas.Rule(document.Version)))
        {
            // The list of licenses is the one enumeration that grows between versions.
            var isLicense = fault is { Keyword: SchemaKeyword.Enum, Rule.Enum.Count: > 300 };
            var rule = isLicense ? CycloneDxRules.LicenseId : CycloneDxRules.OfKeyword(fault.Keyword);
            if (found.IsListed(rule, Severity.Error))
            {
                found.Add(rule, Severity.Error,
                    isLicense ? $"{FaultSentence.Of(tree, fault).Split(" is none")[0]} is not on the SPDX license list" : FaultSentence.Of(tree, fault),
                    isLicense ? "write the id as the SPDX license list has it, or state the license by name" : FaultSentence.Fix(fault),
                    places, fault.Node, isCounted: true);
            }
        }
    }

    private static void AddXmlFaults(CycloneDxDocument document, CycloneDxSchemas schemas, Findings found)
    {
        var places = new Lazy<NodePlaces>(() => new NodePlaces(document.Tree));
        foreach (var fault in XmlSchemaCheck.Faults(document.Tree, schemas.XmlSchema(document.Version)))
        {
            found.Add(CycloneDxRules.XmlSchema, Severity.Error, fault.Message, Fix(fault.Moment), places, fault.Node);
        }
    }

    private static string Fix(XmlSchemaMoment moment) => moment switch
    {
        XmlSchemaMoment.Start => "move it to its place in the order of the schema, correct its name, or remove it",
        XmlSchemaMoment.Attribute => "correct or remove the attribute",
        XmlSchemaMoment.Attributes => "add the attribute",
        _ => "correct its text, or add what is missing in it",
    };

    /// <summary>The elements of an XML tree in document order: what is read from XML as JSON knows its element by number.</summary>
    private static List<int> Elements(DocumentTree tree)
    {
        var elements = new List<int>();
        for (var node = 0; node < tree.Count; node++)
        {
            if (tree.KindOf(node) == NodeKind.Element)
            {
                elements.Add(node);
            }
        }

        return elements;
    }

    private static Func<string, string?> Memory(Func<string, string?> ask)
    {
        var known = new Dictionary<string, string?>(StringComparer.Ordinal);
        return text =>
        {
            if (!known.TryGetValue(text, out var answer))
            {
                answer = ask(text);
                known.Add(text, answer);
            }

            return answer;
        };
    }

    private sealed class Findings
    {
        private readonly List<CycloneDxFinding> listed = [];
        private readonly Dictionary<string, (int Count, Severity Severity)> counts = [];

        /// <summary>Counts one more of a rule; false where enough of them are listed.</summary>
        public bool IsListed(string rule, Severity severity)
        {
            var count = counts.GetValueOrDefault(rule).Count + 1;
            counts[rule] = (count, severity);
            return count <= ListedOfARule;
        }

        public void Add(string rule, Severity severity, string message, string howToFix, Lazy<NodePlaces> places, int node, bool isCounted = false)
        {
            if (isCounted || IsListed(rule, severity))
            {
                var position = places.Value.PositionOf(node);
                listed.Add(new CycloneDxFinding(rule, severity, message, places.Value.PathOf(node), (int)(position?.Line ?? 0), (int)(position?.Column ?? 0), howToFix));
            }
        }

        public ImmutableArray<CycloneDxFinding> ToImmutable() =>
        [
            .. listed.OrderBy(finding => finding.Line).ThenBy(finding => finding.Column),
            .. counts.Where(count => count.Value.Count > ListedOfARule).Select(count => new CycloneDxFinding(
                CycloneDxRules.More, count.Value.Severity, $"{count.Value.Count - ListedOfARule} more of {count.Key}, {count.Value.Count} in all", "", 0, 0, "correct those listed and validate again")),
        ];
    }
}
