using System.Collections.Immutable;

namespace Gangway.Office.Contract;

/// <summary>The checklist of one license in the OSLOC language (OSADL's Open Source License Obligations Checklists).</summary>
/// <param name="Id">The name of its file without the ending: an SPDX expression.</param>
/// <param name="Statements">Use cases and whatever stands beside them, in order.</param>
/// <param name="Compatible">Licenses whose software it says may become part of a work under this one.</param>
/// <param name="Depending">The same where something has to be done or decided first.</param>
/// <param name="Incompatible">Licenses whose software may not.</param>
/// <param name="Copyleft">"Yes", "Questionable", or null where the checklist names no copyleft.</param>
/// <param name="PatentHints">True where the license says something about patents.</param>
public sealed record OslocLicense(
    string Id,
    ImmutableArray<OslocNode> Statements,
    ImmutableArray<string> Compatible,
    ImmutableArray<string> Depending,
    ImmutableArray<string> Incompatible,
    string? Copyleft,
    bool PatentHints)
{
    /// <summary>Every YOU MUST and YOU MUST NOT with what it depends on, in the order of the lines.</summary>
    public ImmutableArray<OslocDuty> Duties => OslocDuty.Of(Statements);
}
