using System.Diagnostics.CodeAnalysis;

namespace Gangway.Office.Contract;

/// <summary>What a declared name means: exactly one of the two is known.</summary>
/// <param name="Expression">The license, where the name leaves no doubt.</param>
/// <param name="Reason">One sentence: why the name means no license that could be relied on.</param>
public sealed record LicenseNameReading(SpdxExpression? Expression, string? Reason)
{
    [MemberNotNullWhen(true, nameof(Expression))]
    [MemberNotNullWhen(false, nameof(Reason))]
    public bool Known => Expression is not null;
}
