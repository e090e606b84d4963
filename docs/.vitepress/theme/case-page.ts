/** Shows on the page of a case the page that `bilateral explore` makes of its log. */
import { useData, withBase } from 'vitepress';
import { computed, defineComponent, h } from 'vue';

export const CasePage = defineComponent({
  name: 'CasePage',
  setup() {
    const { page } = useData();
    const name = computed(() => {
      const [, found] =
        /^cases\/(?!index|contribute)([\w-]+)\.md$/.exec(page.value.relativePath) ?? [];
      return found;
    });
    return () => {
      if (name.value === undefined) return undefined;
      const path = withBase(`/explorer/${name.value}.html`);
      return h('section', { class: 'case-explorer', 'aria-labelledby': 'explore' }, [
        h('h2', { id: 'explore' }, 'Explore this case'),
        h('p', [
          'Set both clocks, and see each row as it stood and as it was known. ',
          h('a', { href: path, target: '_self' }, 'Open it on a page of its own'),
          '.',
        ]),
        h('iframe', { src: path, title: 'Explorer of this case', loading: 'lazy' }),
      ]);
    };
  },
});
