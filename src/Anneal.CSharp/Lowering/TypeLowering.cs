using Anneal.Interop.Python;
using Anneal.Interop.Python.Syntax;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Anneal.CSharp.Lowering;

/// <summary>Writes a type as a class, and what belongs to no object as functions and names of the module.</summary>
/// <param name="names">What names stand for.</param>
/// <param name="type">The type.</param>
internal sealed class TypeLowering(SourceNames names, TypeMembers type)
{
    private const string Self = "self";

    /// <summary>The methods that belong to no object.</summary>
    public IEnumerable<Statement> Functions() =>
        from method in type.Members.OfType<MethodDeclarationSyntax>()
        where method.Modifiers.Any(SyntaxKind.StaticKeyword)
        select Function(method, $"{type.Name}.{NameOf(method)}", self: false);

    /// <summary>The fields and properties that belong to no object and stay what they are.</summary>
    public IEnumerable<Statement> Constants()
    {
        foreach (var member in type.Members)
        {
            var body = new StatementLowering(names, type, member);
            if (member is FieldDeclarationSyntax field && IsStatic(field))
                foreach (var variable in field.Declaration.Variables)
                    if (variable.Initializer is { Value: var value })
                        foreach (
                            var statement in body.Assigned(
                                Target(variable.Identifier.ValueText, variable),
                                value,
                                field.Declaration.Type
                            )
                        )
                            yield return statement;
            if (
                member is PropertyDeclarationSyntax property
                && property.Modifiers.Any(SyntaxKind.StaticKeyword)
                && (property.Initializer?.Value ?? property.ExpressionBody?.Expression) is { } given
            )
                foreach (
                    var statement in body.Assigned(
                        Target(property.Identifier.ValueText, property),
                        given,
                        property.Type
                    )
                )
                    yield return statement;
        }
    }

    /// <summary>What objects are made of it.</summary>
    public Statement Class()
    {
        var at = Places.Of(type.Parts[0].Identifier);
        var members = new List<Statement>();
        if (Constructor() is { } constructor)
            members.Add(constructor);
        foreach (var member in type.Members)
            switch (member)
            {
                case MethodDeclarationSyntax method when !IsStatic(method):
                    members.Add(Function(method, NameOf(method), self: true));
                    break;
                case PropertyDeclarationSyntax property when !IsStatic(property) && Computed(property) is { } getter:
                    members.Add(getter);
                    break;
            }
        return new ClassStatement(
            at,
            type.Name,
            [
                .. type
                    .Parts.SelectMany(part => part.BaseList?.Types ?? default)
                    .Select(parent => new NameExpression(Places.Of(parent), SourceNames.LastName(parent.Type))),
            ],
            new(members)
        );
    }

    private static bool IsStatic(MemberDeclarationSyntax member) =>
        member.Modifiers.Any(SyntaxKind.StaticKeyword) || member.Modifiers.Any(SyntaxKind.ConstKeyword);

    // Methods of one name are told apart by how many parameters they have.
    private string NameOf(MethodDeclarationSyntax method) => Overloads.NameOf(type, method);

    private Expression Target(string member, Microsoft.CodeAnalysis.SyntaxNode node)
    {
        var at = Places.Of(node);
        return type.Find(member)?.Kind == MemberKind.Constant
            ? new NameExpression(at, $"{type.Name}.{member}")
            : new AttributeExpression(at, new NameExpression(at, type.Name), member)
            {
                IsPrivate = type.IsPrivate(member),
            };
    }

    private FunctionStatement Function(MethodDeclarationSyntax method, string name, bool self)
    {
        var body = new StatementLowering(names, type, method);
        return new(
            Places.Of(method.Identifier),
            name,
            Parameters(method.ParameterList.Parameters, body, self),
            body.Function(method.Body, method.ExpressionBody?.Expression)
        );
    }

    private FunctionStatement? Computed(PropertyDeclarationSyntax property)
    {
        var getter = property.AccessorList?.Accessors.FirstOrDefault(accessor =>
            accessor.IsKind(SyntaxKind.GetAccessorDeclaration)
        );
        var value = property.ExpressionBody?.Expression ?? getter?.ExpressionBody?.Expression;
        if (value is null && getter?.Body is null)
            return null;
        var (at, body) = (Places.Of(property.Identifier), new StatementLowering(names, type, property));
        return new FunctionStatement(
            at,
            property.Identifier.ValueText,
            [new(Self, null, TakesRest: false)],
            body.Function(getter?.Body, value)
        )
        {
            Decorators = [new NameExpression(at, "property")],
        };
    }

    // The values of fields, the base's constructor, then what the constructor does.
    private FunctionStatement? Constructor()
    {
        var constructor = type
            .Members.OfType<ConstructorDeclarationSyntax>()
            .Where(each => !IsStatic(each))
            .MaxBy(each => each.ParameterList.Parameters.Count);
        var primary = type.PrimaryParameters.ToArray();
        var statements = new List<Statement>();
        foreach (var parameter in primary)
        {
            var at = Places.Of(parameter);
            var name = parameter.Identifier.ValueText;
            statements.Add(new AssignmentStatement(at, [OfSelf(at, name)], null, new NameExpression(at, name)));
        }
        foreach (var member in type.Members.Where(member => !IsStatic(member)))
        {
            var body = new StatementLowering(names, type, member);
            if (member is FieldDeclarationSyntax field)
                foreach (var variable in field.Declaration.Variables)
                    if (variable.Initializer is { Value: var value })
                        statements.AddRange(
                            body.Assigned(
                                OfSelf(Places.Of(variable), variable.Identifier.ValueText),
                                value,
                                field.Declaration.Type
                            )
                        );
            if (member is PropertyDeclarationSyntax { Initializer.Value: var given } property)
                statements.AddRange(
                    body.Assigned(OfSelf(Places.Of(property), property.Identifier.ValueText), given, property.Type)
                );
        }
        if (constructor is null && statements.Count == 0)
            return null;
        var inner = new StatementLowering(names, type, constructor ?? (Microsoft.CodeAnalysis.SyntaxNode)type.Parts[0]);
        if (constructor?.Initializer is { } chained)
            statements.AddRange(inner.Chained(chained));
        if (constructor is not null)
            statements.AddRange(inner.Function(constructor.Body, constructor.ExpressionBody?.Expression).Statements);
        return new FunctionStatement(
            Places.Of(constructor?.Identifier ?? type.Parts[0].Identifier),
            "__init__",
            Parameters(constructor is null ? primary : constructor.ParameterList.Parameters, inner, self: true),
            new(statements)
        );
    }

    private AttributeExpression OfSelf(SourcePlace at, string name) =>
        new(at, new NameExpression(at, Self), name) { IsPrivate = type.IsPrivate(name) };

    private static Parameter[] Parameters(IEnumerable<ParameterSyntax> parameters, StatementLowering body, bool self) =>
        [
            .. self ? [new Parameter(Self, null, TakesRest: false)] : Array.Empty<Parameter>(),
            .. parameters.Select(body.Parameter),
        ];
}
