namespace Gangway.Kernels.Licenses.Manifests;

/// <summary>A field of a package manifest that says something of its license.</summary>
/// <param name="Value">As written, without quotes.</param>
/// <param name="Role">What it says.</param>
/// <param name="Line">From 1.</param>
/// <param name="Expression">
/// SPDX expression where the format's own vocabulary defines one ("perl_5", "GPL (&gt;= 2)", "GPLv2+ and MIT"); null where the value
/// is an SPDX expression already, a name in free text, or a word of the vocabulary that leaves the license open ("BSD License").
/// </param>
public readonly record struct ManifestField(string Value, ManifestRole Role, int Line, string? Expression);
