using System.Collections.Immutable;

namespace Gangway.Office.Contract;

/// <summary>
/// Operator precedence by two explicit stacks: words become a postfix row, the row becomes a flat tree.
/// Nothing recurses, so no document can exhaust the call stack.
/// </summary>
internal ref struct SpdxExpressionParser(ReadOnlySpan<char> text, LicenseIds ids, SpdxGrammar grammar)
{
    private enum Joint
    {
        None,
        Open,
        Or,
        And,
    }

    private readonly record struct Item(SpdxExpression? Leaf, Joint Joint, int Offset);

    private readonly ReadOnlySpan<char> text = text;
    private readonly SpdxLeafReader leaves = new(ids, grammar);
    private readonly List<Item> postfix = [];
    private readonly Stack<Item> pending = new();
    private int position;

    public string? Error { get; private set; }

    public int ErrorOffset { get; private set; }

    public SpdxExpression? Parse()
    {
        var operandDue = true;
        SkipSpace();
        if (position == text.Length)
        {
            return Fail("Nothing is written.", 0);
        }

        for (; position < text.Length; SkipSpace())
        {
            var read = operandDue ? ReadOperand(ref operandDue) : ReadOperator(ref operandDue);
            if (!read)
            {
                return null;
            }
        }

        return operandDue ? Fail("A license is missing at the end.", text.Length) : Finish();
    }

    private bool ReadOperand(ref bool operandDue)
    {
        var start = position;
        if (text[position] == '(')
        {
            position++;
            pending.Push(new Item(null, Joint.Open, start));
            return true;
        }

        var word = ReadWord();
        if (word.IsEmpty)
        {
            Fail(Unexpected(text[position], "A license"), position);
            return false;
        }

        if (JointOf(word) != Joint.None || IsWith(word))
        {
            Fail($"A license is missing before {word}.", start);
            return false;
        }

        operandDue = false;
        return ReadException(leaves.License(word, out var error), error, start);
    }

    /// <summary>Adds the license just read, together with the exception that follows it, if one does.</summary>
    private bool ReadException(SpdxExpression? license, string? error, int start)
    {
        SkipSpace();
        var afterLicense = position;
        if (license is null || !IsWith(ReadWord()))
        {
            position = afterLicense;
            return Add(license, error, start);
        }

        SkipSpace();
        var afterWith = position;
        var exception = leaves.Exception(ReadWord(), out error);
        if (exception is null || license is SpdxExpression.With)
        {
            return Add(null, error ?? $"{license} already has an exception; only one may follow.", exception is null ? afterWith : afterLicense);
        }

        return Add(new SpdxExpression.With(license, exception), null, start);
    }

    private bool ReadOperator(ref bool operandDue)
    {
        var start = position;
        if (text[position] == ')')
        {
            position++;
            return Close(start);
        }

        var word = ReadWord();
        var joint = JointOf(word);
        if (word.IsEmpty && grammar == SpdxGrammar.Lax && text[position] == '/')
        {
            position++;
            joint = Joint.Or;
        }

        if (joint == Joint.None)
        {
            Fail(NoOperator(word), start);
            return false;
        }

        while (pending.TryPeek(out var before) && before.Joint >= joint)
        {
            postfix.Add(pending.Pop());
        }

        pending.Push(new Item(null, joint, start));
        operandDue = true;
        return true;
    }

    private readonly string NoOperator(ReadOnlySpan<char> word)
    {
        if (word.IsEmpty)
        {
            return Unexpected(text[position], "AND or OR");
        }

        return IsWith(word)
            ? "WITH may follow a single license only, not an exception or a parenthesis."
            : $"AND or OR is missing before {SpdxLeafReader.Shown(word)}.";
    }

    private bool Close(int start)
    {
        while (pending.TryPop(out var item))
        {
            if (item.Joint == Joint.Open)
            {
                return true;
            }

            postfix.Add(item);
        }

        Fail("This closing parenthesis was never opened.", start);
        return false;
    }

    private SpdxExpression? Finish()
    {
        while (pending.TryPop(out var item))
        {
            if (item.Joint == Joint.Open)
            {
                return Fail("This parenthesis is never closed.", item.Offset);
            }

            postfix.Add(item);
        }

        return Build();
    }

    /// <summary>An AND or OR that still waits for operands; they arrive last to first.</summary>
    private sealed record Branch(Joint Joint, List<SpdxExpression> Operands)
    {
        public int Missing { get; set; } = 2;
    }

    /// <summary>Reads the postfix row backwards, where every operator precedes its operands; an operator inside its like only widens it.</summary>
    private SpdxExpression? Build()
    {
        var branches = new Stack<Branch>();
        for (var i = postfix.Count - 1; i >= 0; i--)
        {
            if (postfix[i].Leaf is { } leaf)
            {
                if (Attach(branches, leaf) is { } whole)
                {
                    return whole;
                }
            }
            else if (branches.TryPeek(out var open) && open.Joint == postfix[i].Joint)
            {
                open.Missing++;
            }
            else if (branches.Count == SpdxExpression.MostNesting)
            {
                return Fail($"AND and OR alternate more than {SpdxExpression.MostNesting} levels deep.", postfix[i].Offset);
            }
            else
            {
                branches.Push(new Branch(postfix[i].Joint, []));
            }
        }

        return null;
    }

    /// <summary>Hands an operand to the innermost branch, closing every branch that is thereby complete; the whole once none is left.</summary>
    private static SpdxExpression? Attach(Stack<Branch> branches, SpdxExpression operand)
    {
        while (branches.TryPeek(out var branch))
        {
            branch.Operands.Add(operand);
            branch.Missing--;
            if (branch.Missing > 0)
            {
                return null;
            }

            branches.Pop();
            branch.Operands.Reverse();
            ImmutableArray<SpdxExpression> operands = [.. branch.Operands];
            operand = branch.Joint == Joint.And ? new SpdxExpression.And(operands) : new SpdxExpression.Or(operands);
        }

        return operand;
    }

    private bool Add(SpdxExpression? leaf, string? error, int start)
    {
        if (leaf is null)
        {
            Fail(error ?? "This is no license.", start);
            return false;
        }

        postfix.Add(new Item(leaf, Joint.None, start));
        return true;
    }

    private SpdxExpression? Fail(string error, int offset)
    {
        (Error, ErrorOffset) = (error, offset);
        return null;
    }

    private ReadOnlySpan<char> ReadWord()
    {
        var start = position;
        while (position < text.Length && IsWordCharacter(text[position]))
        {
            position++;
        }

        return text[start..position];
    }

    private void SkipSpace()
    {
        while (position < text.Length && IsSpace(text[position]))
        {
            position++;
        }
    }

    private readonly bool IsSpace(char c) => c is ' ' or '\t' or '\r' or '\n' || (grammar == SpdxGrammar.Lax && char.IsWhiteSpace(c));

    /// <summary>The underscore is in no id; it is read along so that the message names the whole word.</summary>
    private static bool IsWordCharacter(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '+' or ':' or '_';

    private readonly Joint JointOf(ReadOnlySpan<char> word) =>
        IsOperator(word, "AND") ? Joint.And : IsOperator(word, "OR") ? Joint.Or : Joint.None;

    private readonly bool IsWith(ReadOnlySpan<char> word) => IsOperator(word, "WITH");

    private readonly bool IsOperator(ReadOnlySpan<char> word, string name) => grammar switch
    {
        SpdxGrammar.Spdx2 => word.SequenceEqual(name),
        SpdxGrammar.Spdx3 => word.SequenceEqual(name) || word.SequenceEqual(name.ToLowerInvariant()),
        _ => word.Equals(name, StringComparison.OrdinalIgnoreCase),
    };

    private static string Unexpected(char c, string due) => c switch
    {
        ',' or ';' => $"'{c}' does not say whether both licenses apply or either; write AND or OR.",
        ')' => $"{due} is missing before this closing parenthesis.",
        '(' => $"{due} is missing before this parenthesis.",
        _ when char.IsControl(c) || char.IsSurrogate(c) => $"{due} is due here, not the character U+{(int)c:X4}.",
        _ => $"{due} is due here, not '{c}'.",
    };
}
