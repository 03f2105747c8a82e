namespace Gangway.Office.Contract;

/// <summary>A license exception: how far the copyleft of the license it is attached to still reaches.</summary>
/// <param name="Id">SPDX exception id.</param>
/// <param name="Reach">The reach that is left.</param>
/// <param name="Clause">Where the exception says so.</param>
public sealed record ExceptionTerms(string Id, CopyleftReach Reach, string Clause);
