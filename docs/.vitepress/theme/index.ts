import { type Theme, useRouter } from 'vitepress';
import DefaultTheme from 'vitepress/theme';
import { defineComponent, h, nextTick, onMounted } from 'vue';
import { mendRoles, mendSearch } from './accessibility';
import './accessibility.css';
import { CasePage } from './case-page';
import { LiveCase } from './live-case';
import './live-case.css';
import { VersionMenu } from './version-menu';

const Layout = defineComponent({
  name: 'SiteLayout',
  setup() {
    const router = useRouter();
    const mend = () => nextTick(mendRoles);
    router.onAfterRouteChange = mend;
    onMounted(mend);
    onMounted(mendSearch);
    return () =>
      h(DefaultTheme.Layout, null, {
        'home-hero-after': () => h(LiveCase),
        'doc-after': () => h(CasePage),
        'nav-bar-content-after': () => h(VersionMenu, { class: 'in-bar' }),
        'nav-screen-content-after': () => h(VersionMenu, { class: 'in-screen' }),
      });
  },
});

export default { extends: DefaultTheme, Layout } satisfies Theme;
