namespace Gangway.Office.Contract;

/// <summary>How far the demand "under this license" reaches beyond the licensed work itself.</summary>
public enum CopyleftReach
{
    None,

    /// <summary>The files that hold covered code (MPL, CDDL, EPL).</summary>
    File,

    /// <summary>The library, not what links to it (LGPL).</summary>
    Library,

    /// <summary>The whole work it becomes part of, when copies are conveyed (GPL).</summary>
    Work,

    /// <summary>As Work, and already when users reach it over a network (AGPL, SSPL).</summary>
    Network,
}
