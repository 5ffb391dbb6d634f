using System.Diagnostics.CodeAnalysis;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Playbook.Views.Language;

namespace Playbook.Themes.Default.Rendering;

/// <summary>Renders a component to HTML. May be used from several threads at once.</summary>
internal sealed class PageRenderer
{
    private const string View = nameof(View);

    // The default encoder writes é as a character reference, which makes every text in another language than English unreadable and long.
    private readonly ServiceProvider _services = new ServiceCollection()
        .AddSingleton<ILoggerFactory>(NullLoggerFactory.Instance)
        .AddSingleton(HtmlEncoder.Create(UnicodeRanges.All))
        .BuildServiceProvider();

    /// <summary>A complete document.</summary>
    /// <typeparam name="TPage">The page's component.</typeparam>
    /// <param name="view">What it shows: its parameter <c>View</c>.</param>
    public string Render<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.All)] TPage>(object view)
        where TPage : IComponent =>
        Render<TPage>(new Dictionary<string, object?> { [View] = view });

    /// <summary>A part of a page.</summary>
    /// <typeparam name="TPart">The part's component.</typeparam>
    /// <param name="view">What it shows: its parameter <c>View</c>.</param>
    /// <param name="root">What leads from the page that shows it to the site's root.</param>
    /// <param name="ui">The product's own texts.</param>
    public string RenderFragment<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.All)] TPart>(object view, string root, UiText ui)
        where TPart : IComponent
    {
        RenderFragment part = builder =>
        {
            builder.OpenComponent<TPart>(0);
            builder.AddComponentParameter(1, View, view);
            builder.CloseComponent();
        };
        RenderFragment rooted = builder =>
        {
            builder.OpenComponent<CascadingValue<SiteRoot>>(0);
            builder.AddComponentParameter(1, nameof(CascadingValue<SiteRoot>.Value), new SiteRoot(root));
            builder.AddComponentParameter(2, nameof(CascadingValue<SiteRoot>.IsFixed), true);
            builder.AddComponentParameter(3, nameof(CascadingValue<SiteRoot>.ChildContent), part);
            builder.CloseComponent();
        };
        return Render<CascadingValue<UiText>>(new Dictionary<string, object?>
        {
            [nameof(CascadingValue<UiText>.Value)] = ui,
            [nameof(CascadingValue<UiText>.IsFixed)] = true,
            [nameof(CascadingValue<UiText>.ChildContent)] = rooted,
        });
    }

    private string Render<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.All)] TComponent>(Dictionary<string, object?> parameters)
        where TComponent : IComponent
    {
        // A renderer keeps the state of every page it rendered: a fresh one each time costs nothing and leaks nothing.
        using var renderer = new HtmlRenderer(_services, NullLoggerFactory.Instance);
        var rendering = renderer.Dispatcher.InvokeAsync(async () =>
        {
            var root = await renderer.RenderComponentAsync<TComponent>(ParameterView.FromDictionary(parameters)).ConfigureAwait(false);
            return root.ToHtmlString();
        });

        // No component of the theme awaits anything, so this is done by now.
        return rendering.GetAwaiter().GetResult();
    }
}
