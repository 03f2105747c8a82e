using System.Text;
using Gangway.Office.Inventory.Sboms;

namespace Gangway.Office.Inventory.Spdx;

/// <summary>License resources of an RDF document as SPDX license expressions.</summary>
internal sealed class SpdxRdfLicenses(SpdxRdfIds ids, BomIssues issues)
{
    private const int MaxDepth = 64;

    /// <summary>In characters. Sets may share members, so that a short document could stand for an endless expression.</summary>
    private const int MaxLength = 16_384;

    private const string Term = SpdxRdfTerms.Spdx;

    private readonly Dictionary<RdfNode, string?> read = [];

    /// <summary>Null where it is none, or nested in itself.</summary>
    public string? TextOf(RdfNode license)
    {
        var text = Expression(license, 0);
        if (text is null)
        {
            issues.Add(
                "licenses that cannot be read",
                Severity.Warning,
                $"a license is nested in itself, empty, deeper than {MaxDepth} or longer than {MaxLength} characters, and was left out",
                $"line {license.Line}",
                "name each license by its id");
        }

        return text;
    }

    private string? Expression(RdfNode license, int depth)
    {
        if (depth == MaxDepth)
        {
            return null;
        }

        if (!read.TryGetValue(license, out var text))
        {
            text = Operation(license, depth);
            text = text?.Length > MaxLength ? null : text;
            read[license] = text;
        }

        return text;
    }

    private string? Operation(RdfNode license, int depth)
    {
        foreach (var type in license.Types)
        {
            switch (type)
            {
                case Term + "ConjunctiveLicenseSet": return Set(license, " AND ", depth);
                case Term + "DisjunctiveLicenseSet": return Set(license, " OR ", depth);
                case Term + "OrLaterOperator": return Member(license, depth) is { } member ? member + "+" : null;
                case Term + "WithExceptionOperator": return With(license, depth);
                case Term + "SpdxNoAssertionLicense": return "NOASSERTION";
                case Term + "SpdxNoneLicense": return "NONE";
            }
        }

        return license.Literal(Term + "licenseId") ?? IdOf(license.Name);
    }

    /// <summary>In brackets, as SPDX's own tools write it.</summary>
    private string? Set(RdfNode license, string between, int depth)
    {
        var members = new List<string>();
        foreach (var node in license.Nodes(Term + "member"))
        {
            if (Expression(node, depth + 1) is not { } member)
            {
                return null;
            }

            members.Add(member);
        }

        members.Sort(StringComparer.Ordinal);
        return members.Count < 2 ? members.FirstOrDefault() : new StringBuilder("(").AppendJoin(between, members).Append(')').ToString();
    }

    private string? With(RdfNode license, int depth)
    {
        var exception = license.Node(Term + "licenseException");
        var id = exception?.Literal(Term + "licenseExceptionId") ?? (exception is { IsBlank: false } ? IdOf(exception.Name) : null);
        return Member(license, depth) is { } member && id is not null ? $"{member} WITH {id}" : null;
    }

    private string? Member(RdfNode license, int depth) =>
        license.Node(Term + "member") is { } member ? Expression(member, depth + 1) : null;

    /// <summary><c>http://spdx.org/licenses/MIT</c> is MIT.</summary>
    private string IdOf(string address)
    {
        var at = address.IndexOf("//spdx.org/licenses/", StringComparison.Ordinal);
        return at < 0 ? ids.Of(address) : address[(at + "//spdx.org/licenses/".Length)..];
    }
}
