namespace Gangway.Office.Inventory;

/// <summary>An element of a framework: what is asked, and how to see it.</summary>
/// <param name="Name">As the framework calls it.</param>
/// <param name="Clause">Where the framework asks for it.</param>
/// <param name="HowToFix">One sentence.</param>
internal sealed record QualityElement(string Name, string Clause, string HowToFix)
{
    public bool IsRequired { get; init; } = true;

    /// <summary>Set where it is asked of the document.</summary>
    public Func<QualityFacts, Standing>? OfDocument { get; init; }

    /// <summary>Set where it is asked of every component.</summary>
    public Func<QualityFacts, Component, Standing>? OfComponent { get; init; }

    /// <summary>How one of them has it.</summary>
    public enum Standing
    {
        /// <summary>Nothing is said about it.</summary>
        Unknown,

        /// <summary>Something is said, and it is not what is asked.</summary>
        Otherwise,

        AsAsked,
    }

    public static Standing Stated(object? value) => value is null ? Standing.Unknown : Standing.AsAsked;

    public static Standing Stated(bool isStated, bool isAsAsked) =>
        isAsAsked ? Standing.AsAsked : isStated ? Standing.Otherwise : Standing.Unknown;
}
