using System.Text;
using Gangway.Office.Inventory.Sboms;

namespace Gangway.Office.Inventory.Spdx;

/// <summary>License elements of SPDX 3 as SPDX license expressions.</summary>
internal sealed class Spdx3Licenses
{
    private const int MaxDepth = 64;

    /// <summary>In characters. Sets may share members, so that a short document could stand for an endless expression.</summary>
    private const int MaxLength = 16_384;

    private const string ListedAddress = "spdx.org/licenses/";

    private readonly Spdx3Graph graph;
    private readonly Dictionary<string, string?> read = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> customIds = new(StringComparer.Ordinal);

    public Spdx3Licenses(Spdx3Graph graph)
    {
        this.graph = graph;
        foreach (var expression in graph.Elements)
        {
            foreach (var entry in expression.Objects("simplelicensing_customIdToUri"))
            {
                if (entry.Text("key") is { } key && entry.Text("value") is { } address)
                {
                    customIds.TryAdd(address, key);
                }
            }
        }
    }

    /// <summary>Null where the license is not in the document, or nested in itself.</summary>
    public string? TextOf(string address) => Expression(address, 0);

    /// <summary>The <c>LicenseRef-</c> that expressions use for a license text of the document.</summary>
    public string CustomId(string address)
    {
        if (customIds.TryGetValue(address, out var id))
        {
            return id;
        }

        var last = address[(address.LastIndexOfAny(['#', '/', ':']) + 1)..];
        return last.StartsWith("LicenseRef-", StringComparison.Ordinal) ? last : "LicenseRef-" + SpdxIds.Plain(last);
    }

    private string? Expression(string address, int depth)
    {
        if (depth == MaxDepth)
        {
            return null;
        }

        if (!read.TryGetValue(address, out var text))
        {
            text = Read(address, depth);
            text = text?.Length > MaxLength ? null : text;
            read[address] = text;
        }

        return text;
    }

    private string? Read(string address, int depth)
    {
        if (address.EndsWith("NoAssertionLicense", StringComparison.Ordinal) || address.EndsWith("NoAssertionElement", StringComparison.Ordinal))
        {
            return "NOASSERTION";
        }

        if (address.EndsWith("NoneLicense", StringComparison.Ordinal) || address.EndsWith("NoneElement", StringComparison.Ordinal))
        {
            return "NONE";
        }

        if (graph.Find(address) is not { } license)
        {
            return Listed(address);
        }

        return Spdx3Graph.TypeOf(license) switch
        {
            "LicenseExpression" => license.Text("simplelicensing_licenseExpression"),
            "ConjunctiveLicenseSet" => Set(license, " AND ", depth),
            "DisjunctiveLicenseSet" => Set(license, " OR ", depth),
            "OrLaterOperator" => Operand(license, "expandedlicensing_subjectLicense", depth) is { } member ? member + "+" : null,
            "WithAdditionOperator" => With(license, depth),
            "ListedLicense" => Listed(address) ?? license.Text("name"),
            "CustomLicense" or "SimpleLicensingText" => CustomId(address),
            _ => null,
        };
    }

    private string? Set(JsonPlace license, string between, int depth)
    {
        var members = new List<string>();
        foreach (var address in Spdx3Graph.References(license, "expandedlicensing_member"))
        {
            if (Expression(address, depth + 1) is not { } member)
            {
                return null;
            }

            members.Add(member);
        }

        members.Sort(StringComparer.Ordinal);
        return members.Count < 2 ? members.FirstOrDefault() : new StringBuilder("(").AppendJoin(between, members).Append(')').ToString();
    }

    private string? With(JsonPlace license, int depth)
    {
        var addition = Spdx3Graph.Reference(license, "expandedlicensing_subjectAddition");
        return addition is not null && Operand(license, "expandedlicensing_subjectExtendableLicense", depth) is { } member
            ? $"{member} WITH {addition[(addition.LastIndexOfAny(['#', '/']) + 1)..]}"
            : null;
    }

    private string? Operand(JsonPlace license, string property, int depth) =>
        Spdx3Graph.Reference(license, property) is { } address ? Expression(address, depth + 1) : null;

    private static string? Listed(string address)
    {
        var at = address.IndexOf(ListedAddress, StringComparison.Ordinal);
        return at < 0 ? null : address[(at + ListedAddress.Length)..];
    }
}
