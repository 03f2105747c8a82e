namespace Gangway.Office.Inventory.Lockfiles;

/// <summary>A file that is read together with others: a lockfile's manifest, a project's imported properties, a parent pom.</summary>
/// <param name="Bytes">The whole file.</param>
/// <param name="Source">How issues and evidence name it.</param>
public readonly record struct LockfileContent(ReadOnlyMemory<byte> Bytes, string Source);
