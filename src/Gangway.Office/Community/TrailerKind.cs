namespace Gangway.Office.Community;

/// <summary>The trailers that name people, as the Linux kernel's process document and the forges write them.</summary>
public enum TrailerKind
{
    SignedOffBy,
    CoAuthoredBy,
    ReviewedBy,
    AckedBy,
    TestedBy,
}
