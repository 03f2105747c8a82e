using System.Collections.Immutable;

namespace Gangway.Office.Inventory.Spdx;

/// <summary>
/// Where a statement stands: a JSON pointer, or a line with the lines of its fields. Two places always count as equal, so that
/// two documents are equal when they say the same, wherever they say it.
/// </summary>
public sealed class SpdxPlace : IEquatable<SpdxPlace>
{
    private readonly string? pointer;
    private readonly int number;
    private readonly ImmutableArray<(string Field, int Line)> lines;

    private SpdxPlace(string? pointer, int number, ImmutableArray<(string Field, int Line)> lines)
    {
        this.pointer = pointer;
        this.number = number;
        this.lines = lines;
    }

    /// <summary>The whole document.</summary>
    public static SpdxPlace Top { get; } = new("", -1, []);

    /// <param name="pointer">A JSON pointer (RFC 6901) to an object.</param>
    public static SpdxPlace Pointer(string pointer) => new(pointer, -1, []);

    /// <param name="array">A JSON pointer to an array.</param>
    /// <param name="index">Which of its elements.</param>
    internal static SpdxPlace Element(string array, int index) => new(array, index, []);

    /// <param name="line">Counted from 1.</param>
    /// <param name="fields">The lines on which its fields stand, where they differ.</param>
    public static SpdxPlace Line(int line, ImmutableArray<(string Field, int Line)> fields = default) =>
        new(null, line, fields.IsDefault ? [] : fields);

    /// <summary>The place of one field: <c>/packages/0/name</c>, <c>line 7</c>.</summary>
    public string At(string field)
    {
        if (pointer is not null)
        {
            return $"{this}/{field}";
        }

        foreach (var (name, line) in lines)
        {
            if (name == field)
            {
                return $"line {line}";
            }
        }

        return ToString();
    }

    public override string ToString() => pointer is null ? $"line {number}" : number < 0 ? pointer : $"{pointer}/{number}";

    public bool Equals(SpdxPlace? other) => other is not null;

    public override bool Equals(object? obj) => obj is SpdxPlace;

    public override int GetHashCode() => 0;
}
