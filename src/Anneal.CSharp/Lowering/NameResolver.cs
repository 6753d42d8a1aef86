using Anneal.Interop.Python;
using Anneal.Interop.Python.Syntax;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Anneal.CSharp.Lowering;

/// <summary>Says what a bare name in a member is: a variable, a field of the object, a constant of its type.</summary>
internal sealed class NameResolver
{
    private readonly SourceNames names;
    private readonly TypeMembers? type;
    private readonly HashSet<string> locals;

    public NameResolver(SourceNames names, TypeMembers? type, SyntaxNode member)
    {
        (this.names, this.type) = (names, type);
        locals =
        [
            .. member
                .DescendantNodes(node =>
                    node == member || node is not (TypeDeclarationSyntax or BaseFieldDeclarationSyntax)
                )
                .Select(Declared)
                .OfType<string>(),
        ];
    }

    /// <summary>The name.</summary>
    public Expression Of(SourcePlace at, string name)
    {
        if (locals.Contains(name))
            return new NameExpression(at, name);
        if (type?.Find(name) is var (owner, kind))
            return kind switch
            {
                MemberKind.OfObject => OfSelf(at, name),
                MemberKind.OfType => new AttributeExpression(at, new NameExpression(at, owner.Name), name)
                {
                    IsPrivate = owner.IsPrivate(name),
                },
                _ => new NameExpression(at, $"{owner.Name}.{name}"),
            };
        return names.AliasOf(name) is { } path ? Dotted(at, path) : new NameExpression(at, name);
    }

    /// <summary>A field, a property or a method of the object.</summary>
    public AttributeExpression OfSelf(SourcePlace at, string name) =>
        new(at, new NameExpression(at, "self"), name)
        {
            IsPrivate = type?.Find(name) is var (owner, _) && owner.IsPrivate(name),
        };

    /// <summary>Whether the member itself declares a name.</summary>
    public bool IsLocal(string name) => locals.Contains(name);

    /// <summary>A method that is called by its bare name, with so many arguments.</summary>
    public Expression Method(SourcePlace at, string name, int arguments)
    {
        if (locals.Contains(name) || type?.Find(name) is not var (owner, _))
            return Of(at, name);
        var meant = Overloads.NameOf(owner, name, arguments);
        return Of(at, name) switch
        {
            NameExpression => new NameExpression(at, $"{owner.Name}.{meant}"),
            AttributeExpression attribute => attribute with { Name = meant },
            var other => other,
        };
    }

    /// <summary>What a type of the source calls by a name; null where it is none, or has none such.</summary>
    public Expression? OfType(SourcePlace at, string typeName, string member, int? arguments)
    {
        if (locals.Contains(typeName) || !names.Types.TryGetValue(typeName, out var owner))
            return null;
        if (owner.Find(member) is not var (declaring, kind) || kind is MemberKind.OfObject or MemberKind.OfType)
            return null;
        return new NameExpression(
            at,
            $"{declaring.Name}.{(arguments is { } count ? Overloads.NameOf(declaring, member, count) : member)}"
        );
    }

    /// <summary>The name of a method of an object, where the source shows its type only by the method.</summary>
    public string MethodOfObject(string name, int arguments)
    {
        var owners = names
            .Types.Values.Where(each => each.Find(name) is (var declaring, MemberKind.OfObject) && declaring == each)
            .ToArray();
        return owners is [var only] ? Overloads.NameOf(only, name, arguments) : name;
    }

    private static Expression Dotted(SourcePlace at, string path) =>
        path.Split('.')
            .Aggregate((Expression?)null, (target, part) =>
                target is null ? new NameExpression(at, part) : new AttributeExpression(at, target, part)
            )!;

    private static string? Declared(SyntaxNode node) =>
        node switch
        {
            VariableDeclaratorSyntax { Parent.Parent: not BaseFieldDeclarationSyntax } variable => variable
                .Identifier
                .ValueText,
            ParameterSyntax { Parent.Parent: not TypeDeclarationSyntax } parameter => parameter.Identifier.ValueText,
            SingleVariableDesignationSyntax designation => designation.Identifier.ValueText,
            ForEachStatementSyntax each => each.Identifier.ValueText,
            LocalFunctionStatementSyntax function => function.Identifier.ValueText,
            CatchDeclarationSyntax caught => caught.Identifier.ValueText,
            _ => null,
        };
}
