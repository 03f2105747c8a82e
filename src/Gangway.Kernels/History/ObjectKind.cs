namespace Gangway.Kernels.History;

/// <summary>The kinds of git objects, numbered as a pack numbers them (gitformat-pack(5)).</summary>
public enum ObjectKind : byte
{
    None = 0,
    Commit = 1,
    Tree = 2,
    Blob = 3,
    Tag = 4,
}
