using Anneal.Interop.Python;
using Anneal.Interop.Python.Syntax;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Anneal.CSharp.Lowering;

/// <summary>What the names of a source stand for, as far as the source itself says so.</summary>
internal sealed class SourceNames
{
    private static readonly string[] WholeTypes = ["int", "long", "short", "byte", "uint", "ulong", "ushort", "nint"];

    private const int MostDeep = 30;

    private readonly Dictionary<string, string> aliases = [];
    private readonly Dictionary<string, bool> whole = [];
    private readonly HashSet<string> unsure = [];
    private readonly HashSet<string> groups = [];
    private readonly HashSet<string> extensions = [];

    public SourceNames(CompilationUnitSyntax root)
    {
        foreach (var directive in root.DescendantNodes().OfType<UsingDirectiveSyntax>())
            if (directive is { Alias.Name.Identifier.ValueText: var alias, NamespaceOrType: var path })
                aliases[alias] = path.ToString();
        foreach (var type in root.DescendantNodes().OfType<TypeDeclarationSyntax>())
            Add(type);
        foreach (var type in Types.Values)
            type.Base = type
                .Parts.SelectMany(part => part.BaseList?.Types ?? default)
                .Select(parent => Types.GetValueOrDefault(LastName(parent.Type)))
                .FirstOrDefault(parent => parent is not null && parent != type);
        foreach (var node in root.DescendantNodes())
            Note(node);
    }

    /// <summary>The types of the source, by name.</summary>
    public Dictionary<string, TypeMembers> Types { get; } = [];

    /// <summary>The path that a name stands for by <c>using name = path</c>; null where it is no such name.</summary>
    public string? AliasOf(string name) => aliases.GetValueOrDefault(name);

    /// <summary>Whether a name is that of a parameter group of an optimizer.</summary>
    public bool IsGroup(string name) => groups.Contains(name);

    /// <summary>The function that a method called like one of an object is; null where it is none.</summary>
    public string? ExtensionOf(string method) =>
        extensions.FirstOrDefault(name => name.EndsWith($".{method}", StringComparison.Ordinal));

    /// <summary>Whether a value is a whole number; null where it cannot be told.</summary>
    public bool? IsWhole(ExpressionSyntax value) => IsWhole(value, 0);

    private bool? IsWhole(ExpressionSyntax value, int depth)
    {
        if (depth > MostDeep)
            return null;
        switch (value)
        {
            case LiteralExpressionSyntax literal:
                return literal.Token.Value is int or long or uint or ulong;
            case ParenthesizedExpressionSyntax inner:
                return IsWhole(inner.Expression, depth + 1);
            case PrefixUnaryExpressionSyntax signed:
                return IsWhole(signed.Operand, depth + 1);
            case CastExpressionSyntax cast:
                return WholeTypes.Contains(cast.Type.ToString());
            case IdentifierNameSyntax name:
                return Named(name.Identifier.ValueText);
            case MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Count" or "Length" }:
                return true;
            case MemberAccessExpressionSyntax member:
                return Named(member.Name.Identifier.ValueText);
            case ConditionalExpressionSyntax conditional:
                return Both(conditional.WhenTrue, conditional.WhenFalse, depth);
            case BinaryExpressionSyntax operation:
                return Both(operation.Left, operation.Right, depth);
            case InvocationExpressionSyntax call:
                return LastName(call.Expression) switch
                {
                    "Count" or "LongCount" or "Parse" => true,
                    "Min" or "Max" or "Abs" => call.ArgumentList.Arguments.All(given =>
                        IsWhole(given.Expression, depth + 1) == true
                    )
                        ? true
                        : null,
                    "Ceiling" or "Floor" or "Round" or "Pow" or "Sqrt" or "Log" or "Exp" or "Cos" => false,
                    _ => null,
                };
            default:
                return null;
        }
    }

    /// <summary>The last name of a dotted path, without what stands in angles.</summary>
    public static string LastName(SyntaxNode path) =>
        path switch
        {
            SimpleNameSyntax name => name.Identifier.ValueText,
            MemberAccessExpressionSyntax member => member.Name.Identifier.ValueText,
            QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
            AliasQualifiedNameSyntax aliased => aliased.Name.Identifier.ValueText,
            MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
            NullableTypeSyntax nullable => LastName(nullable.ElementType),
            _ => "",
        };

    private bool? Both(ExpressionSyntax left, ExpressionSyntax right, int depth)
    {
        var (first, second) = (IsWhole(left, depth + 1), IsWhole(right, depth + 1));
        if (first == false || second == false)
            return false;
        return first == true && second == true ? true : null;
    }

    private bool? Named(string name) =>
        !unsure.Contains(name) && whole.TryGetValue(name, out var isWhole) ? isWhole : null;

    private void Add(TypeDeclarationSyntax part)
    {
        var name = part.Identifier.ValueText;
        if (!Types.TryGetValue(name, out var type))
        {
            var around = part.Parent as TypeDeclarationSyntax;
            Types[name] = type = new(
                name,
                around is null ? null : Types.GetValueOrDefault(around.Identifier.ValueText)
            );
        }
        type.Add(part);
        foreach (var method in part.Members.OfType<MethodDeclarationSyntax>())
            if (
                method.ParameterList.Parameters is [{ Modifiers: var modifiers }, ..]
                && modifiers.Any(SyntaxKind.ThisKeyword)
            )
                extensions.Add($"{name}.{method.Identifier.ValueText}");
    }

    private void Note(SyntaxNode node)
    {
        switch (node)
        {
            case VariableDeclarationSyntax declaration:
                foreach (var variable in declaration.Variables)
                {
                    Note(variable.Identifier.ValueText, declaration.Type, variable.Initializer?.Value);
                    if (
                        variable.Initializer?.Value.ToString().Contains("ParamGroups", StringComparison.Ordinal) == true
                    )
                        groups.Add(variable.Identifier.ValueText);
                }
                break;
            case ParameterSyntax { Type: { } type } parameter:
                Note(parameter.Identifier.ValueText, type, null);
                break;
            case PropertyDeclarationSyntax property:
                Note(property.Identifier.ValueText, property.Type, null);
                break;
            case ForEachStatementSyntax each:
                Note(each.Identifier.ValueText, each.Type, null);
                if (each.Expression.ToString().Contains("ParamGroups", StringComparison.Ordinal))
                    groups.Add(each.Identifier.ValueText);
                break;
        }
    }

    private void Note(string name, TypeSyntax type, ExpressionSyntax? value)
    {
        bool? isWhole = type.IsVar
            ? (value is null ? null : IsWhole(value))
            : WholeTypes.Contains(type.ToString().TrimEnd('?'));
        if (isWhole is not { } known || whole.TryGetValue(name, out var before) && before != known)
            unsure.Add(name);
        else
            whole[name] = known;
    }
}
