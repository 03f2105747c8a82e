namespace Gangway.Office.Contract;

/// <summary>Which way of writing a license expression is accepted.</summary>
public enum SpdxGrammar
{
    /// <summary>SPDX 2.3 annex D: operators in upper case only.</summary>
    Spdx2,

    /// <summary>SPDX 3.0 annex B: operators all upper or all lower case; <c>AdditionRef-</c> after WITH.</summary>
    Spdx3,

    /// <summary>
    /// Also what people write instead: operators in any case, <c>/</c> for OR, <c>GPLv2</c>; deprecated ids become
    /// the ids that the SPDX list names in their stead. A comma stays an error: it may mean AND as well as OR.
    /// </summary>
    Lax,
}
