using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Anneal.CSharp.Lowering;

/// <summary>What a type of the source has, in all its parts.</summary>
internal sealed class TypeMembers
{
    private readonly Dictionary<string, MemberKind> kinds = [];
    private readonly HashSet<string> hidden = [];

    /// <param name="name">Its name.</param>
    /// <param name="outer">The type around it; null where there is none.</param>
    public TypeMembers(string name, TypeMembers? outer) => (Name, Outer) = (name, outer);

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>The type around it; null where there is none.</summary>
    public TypeMembers? Outer { get; }

    /// <summary>The type of the source that it derives from; null where there is none.</summary>
    public TypeMembers? Base { get; set; }

    /// <summary>What it is declared as.</summary>
    public List<TypeDeclarationSyntax> Parts { get; } = [];

    /// <summary>Its members, those of all parts.</summary>
    public IEnumerable<MemberDeclarationSyntax> Members => Parts.SelectMany(part => part.Members);

    /// <summary>The parameters of its primary constructor.</summary>
    public IEnumerable<ParameterSyntax> PrimaryParameters =>
        Parts.SelectMany(part => part.ParameterList?.Parameters ?? default);

    /// <summary>Whether objects are made of it.</summary>
    public bool HasObjects => !Parts.Exists(part => part.Modifiers.Any(SyntaxKind.StaticKeyword));

    /// <summary>Adds a part of it.</summary>
    public void Add(TypeDeclarationSyntax part)
    {
        Parts.Add(part);
        foreach (var parameter in part.ParameterList?.Parameters ?? default)
            kinds[parameter.Identifier.ValueText] = MemberKind.OfObject;
        foreach (var member in part.Members)
        foreach (var (name, kind) in Declared(member))
        {
            kinds[name] = kind;
            if (!member.Modifiers.Any(IsOpen))
                hidden.Add(name);
        }
    }

    /// <summary>The type that has a member of this name, and its kind: itself, one that it derives from, one around
    /// it.</summary>
    public (TypeMembers Type, MemberKind Kind)? Find(string name)
    {
        var searched = 0;
        for (var type = this; type is not null && searched++ < 20; type = type.Base ?? type.Outer)
            if (type.kinds.TryGetValue(name, out var kind))
                return (type, kind);
        for (var type = Outer; type is not null; type = type.Outer)
            if (type.kinds.TryGetValue(name, out var kind))
                return (type, kind);
        return null;
    }

    /// <summary>Whether a field can be reached from nowhere but from this source.</summary>
    public bool IsPrivate(string field) =>
        hidden.Contains(field) && !Parts.Exists(part => part.Modifiers.Any(SyntaxKind.PartialKeyword));

    /// <summary>Whether a field is a value that its declaration gives once and for all.</summary>
    public static bool IsConstant(BaseFieldDeclarationSyntax field) =>
        field.Modifiers.Any(SyntaxKind.ConstKeyword)
        || field.Modifiers.Any(SyntaxKind.StaticKeyword) && field.Modifiers.Any(SyntaxKind.ReadOnlyKeyword);

    private static bool IsOpen(SyntaxToken modifier) =>
        modifier.Kind() is SyntaxKind.PublicKeyword or SyntaxKind.InternalKeyword or SyntaxKind.ProtectedKeyword;

    private static IEnumerable<(string Name, MemberKind Kind)> Declared(MemberDeclarationSyntax member)
    {
        var isStatic = member.Modifiers.Any(SyntaxKind.StaticKeyword);
        switch (member)
        {
            case FieldDeclarationSyntax field:
                var kind =
                    IsConstant(field) ? MemberKind.Constant
                    : isStatic ? MemberKind.OfType
                    : MemberKind.OfObject;
                return field.Declaration.Variables.Select(variable => (variable.Identifier.ValueText, kind));
            case PropertyDeclarationSyntax property:
                return [(property.Identifier.ValueText, isStatic ? MemberKind.OfType : MemberKind.OfObject)];
            case MethodDeclarationSyntax method:
                return [(method.Identifier.ValueText, isStatic ? MemberKind.Function : MemberKind.OfObject)];
            default:
                return [];
        }
    }
}
