namespace Gangway.Kernels.Licenses.Input;

/// <summary>
/// Names of files of program code, in which a license may also be a value that the program works with. Endings that build files share
/// (.gradle, .kts, .cmake) are none: there a license in quotes is a declaration.
/// </summary>
internal static class SourceFileName
{
    private static readonly HashSet<string> endings = new(
        ("c cc cpp cxx c++ h hh hpp hxx h++ inl ipp m mm cs fs fsi fsx vb java kt groovy scala clj cljs js jsx mjs cjs ts tsx mts cts vue svelte py pyx pyi rb go rs swift php php3 php4 php5 phtml "
        + "pl pm t lua dart d zig nim jl r hs lhs ml mli erl hrl ex exs el lisp scm sch rkt pas pp f f77 f90 f95 for ada adb ads sql tcl awk sh bash zsh ps1 bat cmd asm s cu cl glsl vert frag hlsl y l razor cshtml jsp sol proto thrift g g4 graphql css scss sass less").Split(' '),
        StringComparer.OrdinalIgnoreCase);

    public static bool Is(string name)
    {
        var dot = name.LastIndexOf('.');
        return dot >= 0 && endings.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name.AsSpan(dot + 1));
    }
}
