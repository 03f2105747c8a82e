namespace Gangway.Kernels.History;

/// <summary>The modes git knows; trees of old writers hold others, padded with zeros or with more permissions, and mean one of these.</summary>
public static class TreeMode
{
    public const int Tree = 0x4000; // 040000
    public const int File = 0x81a4; // 100644
    public const int Executable = 0x81ed; // 100755
    public const int Link = 0xa000; // 120000
    public const int Submodule = 0xe000; // 160000

    /// <summary>True for contents: no folder, link or submodule.</summary>
    public static bool IsFile(int mode) => mode is File or Executable;

    /// <summary>What git makes of a mode as written.</summary>
    public static int Canonical(int mode) => (mode & 0xf000) switch
    {
        0x8000 => (mode & 0x40) != 0 ? Executable : File,
        Tree => Tree,
        Link => Link,
        _ => Submodule,
    };
}
