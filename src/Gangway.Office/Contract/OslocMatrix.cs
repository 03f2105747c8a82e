using System.Collections.Immutable;
using System.Text.Json;

namespace Gangway.Office.Contract;

/// <summary>
/// OSADL's matrix of compatibility: may software under the subordinate license become part of a work that is passed on under the leading one?
/// </summary>
/// <param name="Cells">Every pair, by leading license.</param>
public sealed record OslocMatrix(ImmutableArray<OslocMatrix.Cell> Cells)
{
    /// <param name="Leading">The license of the whole: the outer key of the file.</param>
    /// <param name="Subordinate">The license of the part: the inner key.</param>
    /// <param name="Answer">Yes, No, Same, Unknown or Check dependency; what else may come is kept as it is.</param>
    public readonly record struct Cell(string Leading, string Subordinate, string Answer);

    /// <summary>Reads <c>compatibility-matrix/matrix.json</c>; null with an issue where it is not of that form.</summary>
    public static OslocMatrix? Read(string text, string source, out Issue? issue)
    {
        try
        {
            using var json = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = 8 });
            ImmutableArray<Cell> cells = json.RootElement.ValueKind != JsonValueKind.Object ? [] : [.. json.RootElement.EnumerateObject()
                .Where(leading => leading.Value.ValueKind == JsonValueKind.Object)
                .SelectMany(leading => leading.Value.EnumerateObject()
                    .Where(cell => cell.Value.ValueKind == JsonValueKind.String)
                    .Select(cell => new Cell(leading.Name, cell.Name, cell.Value.GetString()!)))];
            issue = cells.IsEmpty ? new Issue(source, "it holds no pair of licenses", Severity.Error, HowToFix: "Give the file matrix.json of the compatibility matrix.") : null;
            return cells.IsEmpty ? null : new OslocMatrix(cells);
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            var line = (broken as JsonException)?.LineNumber is { } number ? $"line {number + 1}" : null;
            issue = new Issue(source, "not readable as JSON", Severity.Error, line, "Fetch the file again.");
            return null;
        }
    }
}
