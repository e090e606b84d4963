import type { Theme } from 'vitepress';
import DefaultTheme from 'vitepress/theme';
import { LiveCase } from './live-case';
import './live-case.css';

export default {
  extends: DefaultTheme,
  enhanceApp: ({ app }) => {
    app.component('LiveCase', LiveCase);
  },
} satisfies Theme;
