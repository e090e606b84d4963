/** Which version of the library the pages are about, and the way to those of other versions. */
import { useData, withBase } from 'vitepress';
import { defineComponent, h, onMounted, ref } from 'vue';

export const VersionMenu = defineComponent({
  name: 'VersionMenu',
  setup() {
    const { theme, site } = useData();
    const version: string = theme.value.version;
    const versions = ref<readonly string[]>([version]);
    // The site of a version stands in a folder of its name, beside those of the others.
    const isInFolder = site.value.base.endsWith(`/${version}/`);
    onMounted(async () => {
      const found = await fetch(
        withBase(isInFolder ? '/../versions.json' : '/versions.json'),
      ).catch(() => undefined);
      if (found?.ok === true) versions.value = await found.json();
    });
    const open = ({ target }: Event): void => {
      if (!(target instanceof HTMLSelectElement) || target.value === version) return;
      const { base } = site.value;
      const all = isInFolder ? base.slice(0, -version.length - 1) : base;
      window.location.assign(`${all}${target.value}/`);
    };
    return () =>
      h(
        'select',
        { 'aria-label': 'Version of these pages', class: 'version-menu', onChange: open },
        versions.value.map((each) =>
          h('option', { key: each, value: each, selected: each === version }, each),
        ),
      );
  },
});
