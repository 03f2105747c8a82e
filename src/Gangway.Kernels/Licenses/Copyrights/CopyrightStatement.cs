namespace Gangway.Kernels.Licenses.Copyrights;

/// <summary>One copyright statement, normalized: "Copyright 2004, 2006-2009 Example Corporation".</summary>
/// <param name="Statement">As a notice file shows it, on one line, without comment signs.</param>
/// <param name="Years">"2004, 2006-2009"; empty where none is given.</param>
/// <param name="Holder">Without "by", years and "All rights reserved"; empty where none is given.</param>
/// <param name="StartLine">First line, from 1.</param>
/// <param name="EndLine">Last line, inclusive.</param>
public readonly record struct CopyrightStatement(string Statement, string Years, string Holder, int StartLine, int EndLine);
