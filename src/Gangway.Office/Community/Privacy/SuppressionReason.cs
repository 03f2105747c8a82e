namespace Gangway.Office.Community.Privacy;

/// <summary>Why a figure is not shown.</summary>
public enum SuppressionReason
{
    /// <summary>It is shown.</summary>
    None,

    /// <summary>Fewer people stand behind it than the least number.</summary>
    TooFew,

    /// <summary>Shown, it would tell a hidden one by subtraction.</summary>
    Complementary,
}
