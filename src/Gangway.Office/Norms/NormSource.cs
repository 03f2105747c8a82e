namespace Gangway.Office.Norms;

/// <summary>Where a norm is written.</summary>
/// <param name="Kind">license, policy, dco, cla, code-of-conduct, contributing, governance, security, practice, standard or law.</param>
/// <param name="Document">The document: an SPDX id, a file path, a standard's number.</param>
/// <param name="Clause">The place inside it.</param>
public sealed record NormSource(string Kind, string Document, string Clause)
{
    public override string ToString() => $"{Document}, {Clause}";
}
