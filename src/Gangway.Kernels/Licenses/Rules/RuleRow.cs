using System.Runtime.InteropServices;

namespace Gangway.Kernels.Licenses.Rules;

/// <summary>A rule as the index keeps it.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal struct RuleRow
{
    /// <summary>First of its words.</summary>
    public int Start;

    public int Length;

    /// <summary>Words of it that carry meaning: no articles, prepositions, digits.</summary>
    public int Telling;

    /// <summary>Place of its expression.</summary>
    public int Expression;

    public int Traits;
    public int Relevance;
    public int MinimumCoverage;

    /// <summary>First of its required phrases.</summary>
    public int FirstPhrase;

    public int Phrases;

    /// <summary>Grams that are indexed of it.</summary>
    public int Grams;

    public readonly bool Has(RuleTraits trait) => ((RuleTraits)Traits & trait) != 0;
}
