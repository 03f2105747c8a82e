namespace Gangway.Office.Contract;

/// <summary>What a license asks in return, coarsely; for grouping and for choosing among alternatives, never for deciding a duty.</summary>
public enum LicenseCategory
{
    Unknown,
    PublicDomain,
    Permissive,
    Font,
    Documentation,
    WeakCopyleft,
    StrongCopyleft,
    NetworkCopyleft,
    SourceAvailable,
}
