namespace Gangway.Office.Contract;

/// <summary>What a record beside the files says of them: REUSE.toml, FILE.license, debian/copyright (DEP-5).</summary>
/// <param name="Pattern">The paths it is about.</param>
/// <param name="Expression">SPDX expression as stated.</param>
/// <param name="Precedence">What it means where the file itself says something else.</param>
/// <param name="Evidence">The record and its line.</param>
public sealed record StatedLicense(PathPattern Pattern, string Expression, StatedPrecedence Precedence, Evidence Evidence);
