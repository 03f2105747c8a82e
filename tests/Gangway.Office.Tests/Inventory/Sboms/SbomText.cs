using Gangway.Office.Inventory;
using Gangway.Office.Inventory.Sboms;

namespace Gangway.Office.Tests.Inventory.Sboms;

/// <summary>A reading as a person reads it in a snapshot.</summary>
internal static class SbomText
{
    public static string Of(BomReading reading)
    {
        var lines = new List<string>();
        if (reading.Bom is { } bom)
        {
            lines.Add($"{bom.Format}, subject {(bom.Subject is null ? "unknown" : Line(bom.Subject))}");
            lines.AddRange(bom.Components.Select(component => $"  {Line(component)}"));
            lines.AddRange(bom.Dependencies.Select(edge => $"  {edge.From} -> {edge.To}"));
        }

        lines.AddRange(reading.Issues.Select(issue => $"{issue.Severity}: {issue.Message} [{issue.Path}] {issue.HowToFix}"));
        return string.Join('\n', lines) + "\n";
    }

    /// <summary>Everything but the places, which JSON and XML count in their own way.</summary>
    public static string Line(Component component)
    {
        string?[] words =
        [
            component.Id, component.Type, component.Group, component.Name, component.Version, component.Constraint is { } range ? $"range {range}" : null,
            component.Purl?.ToString(), component.Directness.ToString(), component.Scope.ToString(), component.SourceRepository, component.Copyright,
            .. component.Declared.Select(claim => $"declares {Claim(claim)}"),
            .. component.Concluded.Select(claim => $"concluded {Claim(claim)}"),
        ];
        return string.Join(" | ", words.Where(word => word is not null));
    }

    private static string Claim(LicenseClaim claim) => $"{claim.Form} {claim.Value.ReplaceLineEndings(" ")}";
}
