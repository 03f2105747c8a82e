using System.Text.RegularExpressions;

namespace Gangway.Office.Inventory.CycloneDx;

/// <summary>One schema of JSON Schema draft-07, compiled; of its keywords those that the schemas of CycloneDX use. References are resolved.</summary>
internal sealed class SchemaRule
{
    private Dictionary<string, SchemaRule>.AlternateLookup<ReadOnlySpan<char>> propertiesByName;
    private HashSet<string>.AlternateLookup<ReadOnlySpan<char>> enumByText;

    /// <summary>The word people know it by: the name of its definition, or of the property it stands under.</summary>
    public string Name { get; set; } = "";

    public JsonKinds Kinds { get; set; } = JsonKinds.Any;

    public HashSet<string>? Enum { get; private set; }

    /// <summary>Text of the one value allowed, or true, false.</summary>
    public string? Const { get; set; }

    public bool IsConstText { get; set; }

    /// <summary>Never backtracks: the input is foreign.</summary>
    public Regex? Pattern { get; set; }

    public string? Format { get; set; }

    public double? Minimum { get; set; }

    public double? Maximum { get; set; }

    public int? MinLength { get; set; }

    public int? MaxLength { get; set; }

    public int? MinItems { get; set; }

    public int? MaxItems { get; set; }

    public bool HasUniqueItems { get; set; }

    public SchemaRule? Items { get; set; }

    /// <summary>Schemas of the first items, one each.</summary>
    public SchemaRule[]? Tuple { get; set; }

    /// <summary>No more items than the tuple has.</summary>
    public bool IsTupleClosed { get; set; }

    public Dictionary<string, SchemaRule> Properties { get; } = new(StringComparer.Ordinal);

    /// <summary>No properties but those named here.</summary>
    public bool IsClosed { get; set; }

    public string[] Required { get; set; } = [];

    public SchemaRule[] OneOf { get; set; } = [];

    public SchemaRule[] AnyOf { get; set; } = [];

    public SchemaRule[] AllOf { get; set; } = [];

    public SchemaRule? Not { get; set; }

    public SchemaRule? If { get; set; }

    public SchemaRule? Then { get; set; }

    public SchemaRule? Else { get; set; }

    public SchemaRule? Property(ReadOnlySpan<char> name) =>
        Properties.Count > 0 && propertiesByName.TryGetValue(name, out var rule) ? rule : null;

    public bool Allows(ReadOnlySpan<char> text) => Enum is null || enumByText.Contains(text);

    /// <summary>It only asks for keys to be there.</summary>
    public bool IsOnlyRequired => Required.Length > 0 && Properties.Count == 0 && Kinds == JsonKinds.Any && OneOf.Length + AnyOf.Length + AllOf.Length == 0;

    public void Complete(IEnumerable<string>? values)
    {
        propertiesByName = Properties.GetAlternateLookup<ReadOnlySpan<char>>();
        if (values is not null)
        {
            Enum = new HashSet<string>(values, StringComparer.Ordinal);
            enumByText = Enum.GetAlternateLookup<ReadOnlySpan<char>>();
        }
    }
}
