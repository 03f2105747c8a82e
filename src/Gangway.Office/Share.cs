namespace Gangway.Office;

/// <summary>A counted part of a whole whose unknown part is kept: never a bare percentage.</summary>
/// <param name="Count">How many of the known ones have the property.</param>
/// <param name="Known">Of how many it is known whether they have it.</param>
/// <param name="Total">How many there are.</param>
public readonly record struct Share(long Count, long Known, long Total)
{
    public long Unknown => Total - Known;

    /// <summary>Count over known, 0 to 1; null where nothing is known.</summary>
    public double? OfKnown => Known == 0 ? null : (double)Count / Known;

    /// <summary>The smallest and largest share the unknown part allows; null where there is nothing.</summary>
    public (double Least, double Most)? Interval =>
        Total == 0 ? null : ((double)Count / Total, (double)(Count + Unknown) / Total);
}
