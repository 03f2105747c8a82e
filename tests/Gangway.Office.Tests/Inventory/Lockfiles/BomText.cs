using System.Text;
using Gangway.Office.Inventory;
using Gangway.Office.Inventory.Lockfiles;

namespace Gangway.Office.Tests.Inventory.Lockfiles;

// A reading as text a person can check against the fixture.
internal static class BomText
{
    public static string Of(BomReading reading)
    {
        var text = new StringBuilder();
        if (reading.Bom is { } bom)
        {
            text.AppendLine($"{bom.Format}{(bom.IsSbom ? " (SBOM)" : "")}");
            text.AppendLine($"subject: {(bom.Subject is null ? "none" : Line(bom.Subject))}");
            foreach (var component in bom.Components)
            {
                text.AppendLine($"  {Line(component)}");
            }

            foreach (var edge in bom.Dependencies)
            {
                text.AppendLine($"  {edge.From} -> {edge.To}");
            }
        }

        foreach (var issue in reading.Issues)
        {
            text.AppendLine($"{issue.Severity} {issue.Path}: {issue.Message}");
        }

        return text.ToString();
    }

    private static string Line(Component component)
    {
        var parts = new List<string>
        {
            component.Id,
            $"{component.Group}|{component.Name}|{component.Version ?? "-"}|{component.Constraint ?? "-"}",
            component.Purl is null ? "no purl" : Purl(component.Purl),
            $"{component.Directness} {component.Scope}",
        };
        parts.AddRange(component.Declared.Select(c => $"{c.Form}: {c.Value} ({c.Evidence.Locator})"));
        parts.Add($"{component.Copyright}{component.SourceRepository}");
        parts.Add($"at {component.Evidence.Locator ?? "the top"}");
        return string.Join("  ", parts.Where(p => p.Length > 0));
    }

    private static string Purl(PackageUrl purl) =>
        $"{purl.Type}:{purl.Namespace}{(purl.Namespace is null ? "" : "/")}{purl.Name}@{purl.Version}"
        + string.Concat(purl.Qualifiers.Select(q => $" {q.Key}={q.Value}"))
        + (purl.Subpath is null ? "" : $" #{purl.Subpath}");
}
